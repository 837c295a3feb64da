package eesocial.security;

import eesocial.account.OpenAccounts;
import eesocial.connection.Transaction;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** The logins that sessions hold, as long as they count: on every node, at every request. */
@ApplicationScoped
public class SessionLogins {

  @Inject VoidedLogins voidedLogins;
  @Inject OpenAccounts openAccounts;
  @Inject Transaction transaction;

  /**
   * The login of the present session. One that counts no longer ends, with all its session holds.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if nobody can say whether it counts; then it stays
   */
  Optional<LoggedInCaller> find(HttpServletRequest request) {
    Optional<LoggedInCaller> caller = LoggedInCaller.find(request);
    if (caller.isPresent() && !transaction.run(() -> counts(caller.get()))) {
      end(request.getSession(false));
      return Optional.empty();
    }
    return caller;
  }

  /** Whoever has just voided all logins of the caller keeps this one, under a new session id. */
  void keep(HttpServletRequest request, Instant voiding) {
    LoggedInCaller.find(request).ifPresent(caller -> caller.after(voiding).keep(request));
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // another request of the same session has ended it already
    }
  }

  private boolean counts(LoggedInCaller caller) {
    return caller.holds(voidedLogins.last(caller.name())) && openAccounts.contains(caller.name());
  }
}
