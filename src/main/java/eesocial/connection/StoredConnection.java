package eesocial.connection;

import eesocial.provider.UserInfo;
import eesocial.token.StoredTokens;
import java.time.OffsetDateTime;

/**
 * A connection as it is kept: everything of it, for a {@link ConnectionRepository} that does not
 * use JPA. It is safe to write down, for the tokens are encrypted; a copy under another caller,
 * provider or provider user cannot be decrypted.
 *
 * @param id made once, at random
 * @param caller the name of the caller it belongs to
 * @param provider the provider's id
 * @param userInfo what the provider said last, with its id of the user; provider and that id are
 *     unique
 * @param rank the place among the caller's connections to this provider
 * @param tokens the tokens, encrypted
 * @param refreshingUntil until when one node alone may renew the tokens; null if none does
 * @param status whether the tokens are of use
 * @param createdAt since when the account is connected
 * @param updatedAt when the provider last vouched for the user or renewed the tokens
 * @param version for storage that counts changes; 0 for a new connection, nobody else touches it
 */
public record StoredConnection(
    String id,
    String caller,
    String provider,
    UserInfo userInfo,
    int rank,
    StoredTokens tokens,
    OffsetDateTime refreshingUntil,
    Status status,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    long version) {

  static StoredConnection of(Connection connection) {
    return new StoredConnection(
        connection.id(),
        connection.caller(),
        connection.provider(),
        connection.userInfo(),
        connection.rank(),
        connection.tokens().stored(),
        connection.lease().until(),
        connection.status(),
        connection.createdAt(),
        connection.updatedAt(),
        connection.version());
  }

  @Override
  public String toString() {
    return "StoredConnection[" + provider + ", " + caller + "]";
  }
}
