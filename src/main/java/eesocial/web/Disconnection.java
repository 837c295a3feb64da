package eesocial.web;

import eesocial.account.WayToLogIn;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.policy.Dismissal;
import eesocial.provider.Provider;
import eesocial.revocation.Revocations;
import eesocial.security.RecentAuthentication;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Predicate;

/**
 * Removes connections and gives their tokens back, but never the last {@linkplain WayToLogIn way to
 * log in}.
 */
@ApplicationScoped
class Disconnection {

  @Inject RecentAuthentication recentAuthentication;
  @Inject ConnectionRepository connections;
  @Inject Dismissal dismissal;
  @Inject Revocations revocations;
  @Inject Instance<WayToLogIn> waysToLogIn;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;

  /** Removes one connection of the caller, or all of them to the provider. */
  Response remove(Visit visit, Provider provider, Predicate<Connection> which) {
    String caller = visit.requireCaller();
    recentAuthentication.require(visit.request());
    try {
      transaction.run(() -> remove(caller, provider.id(), which));
      revocations.begin();
      return answers.done(visit, visit.next(settings.connectAllow()), "removed", provider.name());
    } catch (SocialException e) {
      return answers.failed(visit, settings.connectDeny(), e, provider);
    }
  }

  private List<Connection> remove(String caller, String provider, Predicate<Connection> which) {
    List<Connection> leaving =
        connections.lock(caller).stream()
            .filter(connection -> connection.provider().equals(provider))
            .filter(which)
            .toList();
    if (leaving.isEmpty()) {
      throw new SocialException(Reason.UNKNOWN_CONNECTION, "the caller has no such connection");
    }
    dismissal.remove(leaving, () -> requireWayToLogIn(caller));
    return leaving;
  }

  private void requireWayToLogIn(String caller) {
    if (waysToLogIn.stream().noneMatch(way -> way.isOpenTo(caller))) {
      throw new SocialException(Reason.LAST_WAY_TO_LOG_IN, "nothing would be left to log in with");
    }
  }
}
