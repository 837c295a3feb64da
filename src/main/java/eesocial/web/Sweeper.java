package eesocial.web;

import eesocial.connection.KeyRotation;
import eesocial.connection.PendingConnections;
import eesocial.connection.Revocations;
import eesocial.flow.SpentFlows;
import eesocial.security.EndedLogins;
import eesocial.security.RememberedLogins;
import eesocial.security.VoidedLogins;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Clears away what has ended: spent flows, sign-ups nobody finished, logins nobody came back to,
 * tokens a provider has not taken back yet, keys that are being retired.
 */
@Singleton(name = "social-sweeper") // the host may have a Sweeper, too
public class Sweeper {

  @Inject SpentFlows spentFlows;
  @Inject PendingConnections pendingConnections;
  @Inject RememberedLogins rememberedLogins;
  @Inject VoidedLogins voidedLogins;
  @Inject EndedLogins endedLogins;
  @Inject Revocations revocations;
  @Inject KeyRotation keyRotation;

  /** Every ten minutes, on every node; two at once do no harm. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void sweep() {
    spentFlows.sweep();
    pendingConnections.sweep();
    rememberedLogins.sweep();
    voidedLogins.sweep();
    endedLogins.sweep();
  }

  /** Every minute, on every node; each row is taken by one. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  void resume() {
    revocations.begin();
    keyRotation.begin();
  }
}
