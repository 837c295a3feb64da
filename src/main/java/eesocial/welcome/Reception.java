package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Connector;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.Identity;
import eesocial.policy.Admission;
import eesocial.policy.Welcome;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Receives whom a provider vouches for: knows them, or has the policies decide. */
@ApplicationScoped
public class Reception {

  @Inject ConnectionRepository connections;
  @Inject Connector connector;
  @Inject Admission admission;
  @Inject Claiming claiming;
  @Inject Transaction transaction;

  /**
   * Finds out who has come. What is decided is stored in the same transaction: of two who come with
   * the same new account at the same time, one finds what the other made.
   *
   * @throws SocialException NOT_ASSOCIATED or VETOED; then nothing is stored
   */
  public Arrival receive(Identity identity) {
    return transaction.run(() -> arrival(identity));
  }

  private Arrival arrival(Identity identity) {
    return connections
        .find(ConnectionKey.of(identity))
        .<Arrival>map(connection -> known(connection, identity))
        .orElseGet(() -> stranger(identity));
  }

  private Arrival known(Connection connection, Identity identity) {
    connector.recognize(connection, identity);
    // sees the profile of today; a refusal undoes it
    admission.login(connection);
    return new Arrival.Known(connection);
  }

  private Arrival stranger(Identity identity) {
    Welcome welcome = admission.welcome(identity);
    if (welcome instanceof Welcome.Entry entry) {
      return new Arrival.Known(admission.enter(entry.caller(), identity));
    }
    if (welcome instanceof Welcome.Claim claim) {
      claiming.claim(claim.account(), identity.provider());
      return new Arrival.Known(admission.enter(claim.account().caller(), identity));
    }
    if (welcome instanceof Welcome.Proof proof) {
      return new Arrival.Stranger(identity, proof.caller());
    }
    if (welcome instanceof Welcome.SignUp) {
      return new Arrival.Stranger(identity, null);
    }
    throw new SocialException(Reason.NOT_ASSOCIATED, "a stranger");
  }
}
