package eesocial.web;

import eesocial.failure.StorageFailure;
import eesocial.flow.SpentFlows;
import eesocial.policy.UnstoredTokens;
import eesocial.revocation.Revocations;
import eesocial.security.RememberedLogins;
import eesocial.security.VoidedLogins;
import eesocial.token.KeyRotation;
import eesocial.welcome.PendingConnections;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Clears away what has ended: spent flows, sign-ups nobody finished, logins nobody came back to,
 * tokens a provider has not taken back yet, keys that are being retired. Each has a transaction of
 * its own.
 */
@Singleton(name = "social-sweeper") // the host may have a Sweeper, too
@TransactionManagement(TransactionManagementType.BEAN)
public class Sweeper {

  private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

  @Inject SpentFlows spentFlows;
  @Inject PendingConnections pendingConnections;
  @Inject RememberedLogins rememberedLogins;
  @Inject VoidedLogins voidedLogins;
  @Inject UnstoredTokens unstoredTokens;
  @Inject Revocations revocations;
  @Inject KeyRotation keyRotation;

  /** Every ten minutes, on every node; two at once do no harm. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void sweep() {
    attempt(spentFlows::sweep);
    attempt(pendingConnections::sweep);
    attempt(rememberedLogins::sweep);
    attempt(voidedLogins::sweep);
  }

  /** Every minute, on every node; each row is taken by one. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  void resume() {
    attempt(unstoredTokens::giveBack);
    attempt(revocations::begin);
    attempt(keyRotation::begin);
  }

  /**
   * A container may give up a timer that throws: a database that is down would be the end of it.
   */
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Swept later: {0}, {1}", e.getClass(), StorageFailure.nameOf(e));
    }
  }
}
