package eesocial;

import eesocial.api.ApiClient;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.MissingScopesException;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.client.WebTarget;
import java.util.List;
import java.util.Optional;

/**
 * What an application asks of social login: connections, and clients that call the providers' APIs
 * with their tokens. In pages it is {@code #{social}}.
 *
 * <pre>{@code
 * @Inject Social social;
 *
 * Optional<Connection> connection = social.connection("github");   // the caller's
 * WebTarget github = social.api("github");
 *
 * WebTarget hers = social.of("alice").api("github");               // without a request
 * }</pre>
 *
 * <p>What a client throws comes from Jakarta REST: a {@code ProcessingException}, and its cause is
 * the {@link SocialException} that says why the provider was not asked.
 */
@Named("social")
@ApplicationScoped
public class Social {

  @Inject HttpServletRequest request;
  @Inject Providers providers;
  @Inject ConnectionRepository connections;
  @Inject Transaction transaction;
  @Inject ApiClient apiClient;

  /** The configured providers, in button order. */
  public List<Provider> providers() {
    return providers.all();
  }

  /** The connections and clients of a caller who need not be here, for work in the background. */
  public Caller of(String caller) {
    return new Caller(caller, this);
  }

  /**
   * The caller's name; null for the anonymous.
   *
   * @throws IllegalStateException if there is no request, and so no caller
   */
  public String caller() {
    try {
      return request.getRemoteUser();
    } catch (ContextNotActiveException | IllegalStateException e) {
      throw new IllegalStateException(
          "There is no request here, and so no caller: use social.of(name) or"
              + " social.api(connection)",
          e);
    }
  }

  /** The caller's connections, by provider and rank; empty for the anonymous. */
  public List<Connection> connections() {
    return of(caller()).connections();
  }

  /** The caller's connections to one provider, by rank. */
  public List<Connection> connections(String provider) {
    return of(caller()).connections(provider);
  }

  /** The caller's first connection to a provider, by rank. */
  public Optional<Connection> connection(String provider) {
    return of(caller()).connection(provider);
  }

  /**
   * A target at the provider's API that carries the token of the caller's first connection.
   *
   * @param scopes that must have been granted, in the provider's spelling
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if the caller has not connected
   *     it
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public WebTarget api(String provider, String... scopes) {
    return of(caller()).api(provider, scopes);
  }

  /**
   * The same as a MicroProfile REST Client.
   *
   * @param type its interface
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if the caller has not connected
   *     it
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public <T> T api(String provider, Class<T> type, String... scopes) {
    return of(caller()).api(provider, type, scopes);
  }

  /**
   * A target at the provider's API that carries the token of a connection, whoever asks.
   *
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public WebTarget api(Connection connection, String... scopes) {
    return apiClient.target(providers.require(connection.provider()), connection, scopes);
  }

  /**
   * The same as a MicroProfile REST Client.
   *
   * @param type its interface
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public <T> T api(Connection connection, Class<T> type, String... scopes) {
    return apiClient.client(providers.require(connection.provider()), connection, type, scopes);
  }
}
