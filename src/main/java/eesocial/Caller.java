package eesocial;

import eesocial.connection.Connection;
import eesocial.failure.MissingScopesException;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.ws.rs.client.WebTarget;
import java.util.List;
import java.util.Optional;

/**
 * A caller's connections, and clients that call the providers' APIs with the caller's tokens. It
 * needs no request and may be used by any thread.
 */
public final class Caller {

  private final String name;
  private final Social social;

  Caller(String name, Social social) {
    this.name = name;
    this.social = social;
  }

  /** The name of Jakarta Security's caller principal; null for the anonymous. */
  public String name() {
    return name;
  }

  /**
   * The connections, by provider and rank; empty for the anonymous.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if the database does not answer
   */
  public List<Connection> connections() {
    return name == null ? List.of() : social.transaction.run(() -> social.connections.of(name));
  }

  /** The connections to one provider, by rank. */
  public List<Connection> connections(String provider) {
    return name == null
        ? List.of()
        : social.transaction.run(() -> social.connections.of(name, provider));
  }

  /** The first connection to a provider, by rank. */
  public Optional<Connection> connection(String provider) {
    return connections(provider).stream().findFirst();
  }

  /**
   * A target at the provider's API that carries the token of the first connection.
   *
   * @param scopes that must have been granted, in the provider's spelling
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if there is none
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public WebTarget api(String provider, String... scopes) {
    return social.api(required(provider), scopes);
  }

  /**
   * The same as a MicroProfile REST Client.
   *
   * @param type its interface
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if there is none
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public <T> T api(String provider, Class<T> type, String... scopes) {
    return social.api(required(provider), type, scopes);
  }

  private Connection required(String provider) {
    social.providers.require(provider);
    return connection(provider)
        .orElseThrow(
            () ->
                new SocialException(
                    Reason.UNKNOWN_CONNECTION, "the caller has no connection to " + provider));
  }
}
