package eesocial.web;

import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.Ranks;
import eesocial.provider.Provider;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;

/** Which of several connections to a provider is the caller's default. */
@ApplicationScoped
class DefaultChoice {

  @Inject Ranks ranks;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;

  /** Makes one connection of the caller the default. */
  Response choose(Visit visit, Provider provider, Predicate<Connection> which) {
    String caller = visit.requireCaller();
    Connection chosen = transaction.run(() -> ranks.prefer(caller, provider.id(), which));
    return answers.done(
        visit,
        visit.next(settings.connectAllow()),
        "default-chosen",
        provider.name(),
        chosen.displayName());
  }
}
