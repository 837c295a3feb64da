package eesocial.welcome;

import eesocial.account.EmailOwner;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.event.AccountClaimed;
import eesocial.policy.Dismissal;
import eesocial.provider.Provider;
import eesocial.revocation.Revocations;
import eesocial.security.CallerLogins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Makes an account safe before it is given to the owner of its e-mail address, who has proven
 * nothing else: somebody may have lain in wait there with a session, a remembered login or a
 * connection of their own (Sudhodanan and Paverd, "Pre-hijacked accounts", 2022, section 3).
 */
@ApplicationScoped
class Claiming {

  @Inject ConnectionRepository connections;
  @Inject Dismissal dismissal;
  @Inject CallerLogins callerLogins;
  @Inject Revocations revocations;
  @Inject Event<AccountClaimed> claimed;

  /** Voids what may be somebody else's. Joins the caller's transaction. */
  void claim(EmailOwner account, Provider provider) {
    List<Connection> unproven =
        connections.lock(account.caller()).stream()
            .filter(connection -> connection.createdAt().isBefore(account.verifiedSince()))
            .toList();
    dismissal.remove(unproven);
    callerLogins.endAll(account.caller());
    claimed.fire(new AccountClaimed(account.caller(), provider.id(), account.verifiedSince()));
  }

  /** Nobody else has to wait for the tokens to go back. */
  void giveBack(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountClaimed done) {
    revocations.begin();
  }
}
