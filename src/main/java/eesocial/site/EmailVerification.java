package eesocial.site;

import eesocial.connection.Connection;
import eesocial.event.AccountClaimed;
import eesocial.event.ConnectionCreated;
import eesocial.event.LoginCompleted;
import eesocial.failure.StorageFailure;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Learns whose e-mail address is whose. One that was merely typed is verified as soon as the
 * account's owner shows a provider account of which the provider has verified exactly this one.
 */
@ApplicationScoped
public class EmailVerification {

  private static final System.Logger LOG = System.getLogger(EmailVerification.class.getName());

  @Inject Accounts accounts;
  @Inject Transaction transaction;

  void connected(@Observes ConnectionCreated event) {
    verify(event.connection());
  }

  /** The caller is in already; what fails now is made up for at the next login. */
  void loggedIn(@Observes LoginCompleted event) {
    try {
      transaction.run(
          () -> {
            verify(event.connection());
            return null;
          });
    } catch (RuntimeException e) {
      if (!StorageFailure.isOutage(e)) {
        throw e;
      }
      LOG.log(Level.INFO, "An address is verified later ({0})", StorageFailure.nameOf(e));
    }
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
