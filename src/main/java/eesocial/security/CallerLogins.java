package eesocial.security;

import eesocial.connection.ConnectionRepository;
import eesocial.policy.Dismissal;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * All logins of a caller, wherever they are: sessions on every node and the logins that browsers
 * remember. What is done here joins the caller's transaction, and counts from its end.
 */
@ApplicationScoped
public class CallerLogins {

  @Inject VoidedLogins voidedLogins;
  @Inject RememberedLogins rememberedLogins;
  @Inject SessionLogins sessionLogins;
  @Inject ConnectionRepository connections;
  @Inject Dismissal dismissal;
  @Inject Transaction transaction;

  /** Ends them all, as when somebody else may have had the password. */
  public void endAll(String caller) {
    end(caller);
  }

  /** Ends all of the caller who is here but the present session, which goes on under a new id. */
  public void endOthers(HttpServletRequest request) {
    sessionLogins.keep(request, end(request.getRemoteUser()));
  }

  /**
   * Forgets a caller, as when the account is deleted: ends all logins and removes all connections,
   * the last one too. Their tokens are given back to the providers within a minute or so.
   */
  public void forget(String caller) {
    transaction.run(
        () -> {
          dismissal.remove(connections.lock(caller));
          return end(caller);
        });
  }

  private Instant end(String caller) {
    return transaction.run(
        () -> {
          Instant voiding = voidedLogins.add(caller);
          rememberedLogins.forgetAll(caller);
          return voiding;
        });
  }
}
