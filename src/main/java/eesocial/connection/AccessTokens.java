package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.RefreshTokenGrant;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * Access tokens that are still good when they arrive. One that has ended, or will within a minute,
 * is renewed first; of all who want that at the same time one asks the provider, the others get the
 * result.
 */
@ApplicationScoped
public class AccessTokens {

  private static final int LOCKS = 64;

  @Inject ConnectionRepository connections;
  @Inject RefreshTokenGrant refreshTokenGrant;
  @Inject Transaction transaction;
  @Inject Encryption encryption;

  /** On this node they wait here and hold no database connection; other nodes wait for the row. */
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  /**
   * The tokens of a connection as it is stored now.
   *
   * @throws SocialException RECONNECT_REQUIRED if the provider does not renew it,
   *     UNKNOWN_CONNECTION if it was removed; or if the provider or the database cannot be reached
   */
  TokenResponse of(Provider provider, Connection connection) {
    if (connection.status() == Status.ACTIVE && !connection.wantsRefresh()) {
      return connection.tokens(encryption);
    }
    ConnectionKey key = new ConnectionKey(connection.provider(), connection.providerUserId());
    synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
      Connection fresh = transaction.run(() -> refreshed(provider, key));
      if (fresh.status() == Status.RECONNECT_REQUIRED) {
        throw new SocialException(
            Reason.RECONNECT_REQUIRED, provider + " no longer lets us act for the user");
      }
      return fresh.tokens(encryption);
    }
  }

  /** The row is locked: whoever was first has renewed it by the time the next one reads it. */
  private Connection refreshed(Provider provider, ConnectionKey key) {
    Connection connection =
        connections
            .find(key)
            .orElseThrow(
                () -> new SocialException(Reason.UNKNOWN_CONNECTION, "removed in the meantime"));
    if (connection.status() == Status.ACTIVE && connection.wantsRefresh()) {
      try {
        connection.refresh(
            refreshTokenGrant.refresh(provider, connection.tokens(encryption)), encryption);
      } catch (SocialException e) {
        if (e.reason() != Reason.GRANT_REFUSED) {
          throw e;
        }
        connection.requireReconnect();
      }
    }
    return connection;
  }
}
