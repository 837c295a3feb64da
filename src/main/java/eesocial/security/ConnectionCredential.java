package eesocial.security;

import eesocial.connection.Connection;
import jakarta.security.enterprise.credential.Credential;

/**
 * A connection whose provider has just vouched for the user. Whoever makes one claims exactly that,
 * so only a finished flow does.
 */
public final class ConnectionCredential implements Credential {

  private final Connection connection;

  /** Claims that the provider has just vouched for the owner of the connection. */
  public ConnectionCredential(Connection connection) {
    this.connection = connection;
  }

  /** The connection vouched for. */
  public Connection connection() {
    return connection;
  }
}
