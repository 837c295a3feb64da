package eesocial.site;

import eesocial.connection.Connection;
import eesocial.event.AccountClaimed;
import eesocial.event.ConnectionCreated;
import eesocial.event.LoginCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Learns whose e-mail address is whose. One that was merely typed is verified as soon as the
 * account's owner shows a provider account of which the provider has verified exactly this one.
 */
@ApplicationScoped
public class EmailVerification {

  @Inject Accounts accounts;

  void connected(@Observes ConnectionCreated event) {
    verify(event.connection());
  }

  void loggedIn(@Observes LoginCompleted event) {
    verify(event.connection());
  }

  /** What was typed before the address was verified, somebody else may have typed. */
  void claimed(@Observes AccountClaimed event) {
    accounts.voidPassword(event.caller(), event.verifiedSince());
  }

  private void verify(Connection connection) {
    if (connection.emailVerified() && connection.email() != null) {
      accounts.verifyEmail(connection.caller(), connection.email());
    }
  }
}
