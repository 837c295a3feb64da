package eesocial.web;

import eesocial.connection.PendingConnections;
import eesocial.flow.SpentFlows;
import eesocial.security.RememberedLogins;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/**
 * Clears away what has ended: spent flows, sign-ups nobody finished, logins nobody came back to.
 */
@Singleton
public class Sweeper {

  @Inject SpentFlows spentFlows;
  @Inject PendingConnections pendingConnections;
  @Inject RememberedLogins rememberedLogins;

  /** Every ten minutes, on every node; two at once do no harm. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void sweep() {
    spentFlows.sweep();
    pendingConnections.sweep();
    rememberedLogins.sweep();
  }
}
