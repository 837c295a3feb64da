package eesocial.web;

import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.event.ConnectionFailed;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.Departure;
import eesocial.flow.Flows;
import eesocial.flow.PendingFlow;
import eesocial.flow.Purpose;
import eesocial.oauth.AuthorizationResponse;
import eesocial.oauth.Identity;
import eesocial.policy.UnstoredTokens;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import eesocial.security.RecentAuthentication;
import eesocial.security.SessionLogins;
import eesocial.security.VoidedLogins;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Connects the caller's accounts at providers, or renews the connections there are. */
@ApplicationScoped
class ConnectFlow implements Flow {

  @Inject Flows flows;
  @Inject RecentAuthentication recentAuthentication;
  @Inject SessionLogins sessionLogins;
  @Inject ConnectionRepository connections;
  @Inject Connecting connecting;
  @Inject UnstoredTokens unstoredTokens;
  @Inject VoidedLogins voidedLogins;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;
  @Inject Event<ConnectionFailed> failed;

  @Override
  public Purpose purpose() {
    return Purpose.CONNECT;
  }

  @Override
  public Response start(Visit visit, Provider provider) {
    String caller = visit.requireCaller();
    recentAuthentication.require(visit.request());
    String next = visit.next(settings.connectAllow());
    return answers.toProvider(
        visit,
        flows.start(
            visit,
            Departure.toConnect(provider, caller, visit.scopes(), prompt(caller, provider), next)));
  }

  /** Whoever connects a second account shall not get the first one again. */
  private Prompt prompt(String caller, Provider provider) {
    return transaction.run(() -> connections.of(caller, provider.id())).isEmpty()
        ? Prompt.NONE
        : Prompt.SELECT_ACCOUNT;
  }

  /** Sends the caller to the provider for an account they have connected already. */
  Response restart(Visit visit, Provider provider) {
    String caller = visit.requireCaller();
    recentAuthentication.require(visit.request());
    Connection expected =
        transaction.run(() -> connections.of(caller, provider.id())).stream()
            .filter(connection -> visit.means(connection))
            .findFirst()
            .orElseThrow(
                () -> new SocialException(Reason.UNKNOWN_CONNECTION, "nothing to reconnect"));
    String next = visit.next(settings.connectAllow());
    return answers.toProvider(
        visit,
        flows.start(
            visit,
            Departure.toReconnect(provider, expected, scopes(visit, provider, expected), next)));
  }

  /** What was granted shall not be lost, and more may be asked for. */
  private static Set<String> scopes(Visit visit, Provider provider, Connection expected) {
    Set<String> scopes = new TreeSet<>(expected.scopes());
    scopes.removeAll(provider.scope());
    // they travel in a cookie; a provider that grants so much has to be asked for it again
    if (String.join(" ", scopes).length() > Visit.MOST_SCOPE_CHARACTERS) {
      scopes.clear();
    }
    scopes.addAll(visit.scopes());
    return scopes;
  }

  @Override
  public Response finish(Visit visit, Provider provider, Map<String, List<String>> parameters) {
    AuthorizationResponse response = flows.response(provider, parameters);
    PendingFlow flow = flows.take(visit, Purpose.CONNECT, provider, response);
    Instant voided = transaction.run(() -> voidedLogins.last(flow.caller()));
    Identity identity = flows.identity(visit, provider, flow, response);
    Connecting.Outcome outcome =
        unstoredTokens.givenBackUnless(
            identity, () -> transaction.run(() -> connecting.connect(flow, identity, voided)));
    // who can do more now does it under a session id that nobody knew before
    sessionLogins.renew(visit.request());
    return answers.toPage(
        visit,
        flow.next(),
        outcome.kind(),
        outcome.message(),
        provider.name(),
        identity.userInfo().displayName());
  }

  @Override
  public Response refuse(Visit visit, Provider provider, SocialException refusal) {
    boolean loggedOut = !visit.isRecognized() && refusal.reason() == Reason.UNKNOWN_FLOW;
    SocialException told =
        loggedOut
            ? new SocialException(Reason.NOT_LOGGED_IN, "the login has ended meanwhile")
            : refusal;
    failed.fire(
        new ConnectionFailed(visit.request().getRemoteUser(), provider.id(), told.reason()));
    String page = visit.isRecognized() ? settings.connectDeny() : settings.loginPage();
    return answers.failed(visit, page, told, provider);
  }
}
