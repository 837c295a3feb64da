package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Tokens of those whom a database that does not answer could not store. They wait in memory, as
 * long as this node lives; when it answers again, those of strangers are given back.
 */
@ApplicationScoped
public class StrandedTokens {

  private static final int MOST = 1_000;

  @Inject ConnectionRepository connections;
  @Inject Revocations revocations;
  @Inject Transaction transaction;

  private final Queue<Identity> stranded = new LinkedBlockingQueue<>(MOST);

  /**
   * Does something with whom a provider vouches for, and keeps the tokens if it cannot be stored.
   */
  public <T> T saved(Identity identity, Supplier<T> step) {
    try {
      return step.get();
    } catch (SocialException e) {
      if (e.reason() == Reason.STORAGE_UNAVAILABLE) {
        stranded.offer(identity);
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
    for (Identity first = stranded.peek(); first != null; first = stranded.peek()) {
      Identity identity = first;
      transaction.run(() -> add(identity));
      stranded.remove(identity);
    }
    revocations.begin();
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
