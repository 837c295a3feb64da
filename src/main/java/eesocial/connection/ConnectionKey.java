package eesocial.connection;

import eesocial.oauth.Identity;

/**
 * What identifies an account at a provider, and so a connection: nobody else can have the same.
 *
 * @param provider the provider's id
 * @param providerUserId the provider's immutable id of the user
 */
public record ConnectionKey(String provider, String providerUserId) {

  /** The key of a connection. */
  public static ConnectionKey of(Connection connection) {
    return new ConnectionKey(connection.provider(), connection.providerUserId());
  }

  /** The key of the account a provider vouches for. */
  public static ConnectionKey of(Identity identity) {
    return new ConnectionKey(identity.provider().id(), identity.userInfo().id());
  }
}
