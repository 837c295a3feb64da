package eesocial.policy;

import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.Identity;
import eesocial.revocation.Revocations;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Tokens of those who were refused after their provider had vouched for them, or whom a database
 * that does not answer could not store. Nobody will ever use them: they are given back. While the
 * database is away they wait in memory, as long as this node lives.
 */
@ApplicationScoped
public class UnstoredTokens {

  private static final System.Logger LOG = System.getLogger(UnstoredTokens.class.getName());

  private static final int MOST = 1_000;

  @Inject ConnectionRepository connections;
  @Inject Revocations revocations;
  @Inject Transaction transaction;

  private final Queue<Identity> unstored = new LinkedBlockingQueue<>(MOST);

  /**
   * Does something with whom a provider vouches for; whatever that throws passes through, and the
   * tokens are given back.
   */
  public <T> T givenBackUnless(Identity identity, Supplier<T> stored) {
    try {
      return stored.get();
    } catch (RuntimeException e) {
      unstored.offer(identity);
      if (!isAway(e)) {
        attempt();
      }
      throw e;
    }
  }

  /**
   * Gives back what waits.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if it goes on waiting
   */
  public void giveBack() {
    for (Identity next = unstored.poll(); next != null; next = unstored.poll()) {
      giveBack(next);
    }
    revocations.begin();
  }

  private void giveBack(Identity identity) {
    try {
      transaction.run(() -> add(identity));
    } catch (RuntimeException e) {
      unstored.offer(identity);
      throw e;
    }
  }

  private static boolean isAway(RuntimeException e) {
    return e instanceof SocialException told && told.reason() == Reason.STORAGE_UNAVAILABLE;
  }

  /** The caller has worse to tell. */
  private void attempt() {
    try {
      giveBack();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Tokens are given back later", e);
    }
  }

  /** Some providers would end the grant of a connection there is, too. */
  private boolean add(Identity identity) {
    boolean unknown = connections.find(ConnectionKey.of(identity)).isEmpty();
    if (unknown) {
      revocations.add(identity);
    }
    return unknown;
  }
}
