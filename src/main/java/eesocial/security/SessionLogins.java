package eesocial.security;

import eesocial.account.OpenAccounts;
import eesocial.failure.SocialException;
import eesocial.storage.Transaction;
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
  @Inject EndedLogins endedLogins;
  @Inject OpenAccounts openAccounts;
  @Inject Transaction transaction;

  /**
   * The login of the present session. One that counts no longer ends, with all its session holds.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if nobody can say whether it counts; then it stays
   */
  Optional<LoggedInCaller> find(HttpServletRequest request) {
    Optional<LoggedInCaller> caller = LoggedInCaller.find(request);
    if (caller.isEmpty() || transaction.run(() -> counts(caller.get()))) {
      caller.ifPresent(login -> login.note(request));
      return caller;
    }
    if (!LoggedInCaller.find(request).equals(caller)) {
      return find(request); // another request of the same session has renewed it meanwhile
    }
    invalidate(request.getSession(false));
    return Optional.empty();
  }

  /**
   * The present session goes on with all it holds, under a new id; whoever knew the old one knows
   * nothing any more, on no node.
   */
  public void renew(HttpServletRequest request) {
    Optional<LoggedInCaller> caller = LoggedInCaller.find(request);
    if (caller.isPresent()) {
      caller.get().anew().keep(request);
      end(caller.get(), request);
    } else if (request.getSession(false) != null) {
      request.changeSessionId();
    }
  }

  /** Ends the login of the present session, and of its copies on other nodes. */
  void end(HttpServletRequest request) {
    Optional<LoggedInCaller> caller = LoggedInCaller.find(request);
    LoggedInCaller.forget(request);
    caller.ifPresent(login -> end(login, request));
  }

  /** Whoever has just voided all logins of the caller keeps this one, under a new session id. */
  void keep(HttpServletRequest request, Instant voiding) {
    LoggedInCaller.find(request).ifPresent(caller -> caller.after(voiding).keep(request));
  }

  private void end(LoggedInCaller login, HttpServletRequest request) {
    int sleep = request.getSession().getMaxInactiveInterval();
    transaction.run(
        () -> {
          endedLogins.add(login.id(), sleep);
          return null;
        });
  }

  private static void invalidate(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // another request of the same session has ended it already
    }
  }

  private boolean counts(LoggedInCaller caller) {
    return caller.holds(voidedLogins.last(caller.name()))
        && !endedLogins.contains(caller.id())
        && openAccounts.contains(caller.name());
  }
}
