package eesocial;

import eesocial.connection.ApiClient;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.client.WebTarget;
import java.util.List;
import java.util.Optional;

/**
 * What an application asks of social login: the caller's connections, and clients that call the
 * providers' APIs with the caller's tokens. In pages it is {@code #{social}}.
 *
 * <pre>{@code
 * @Inject Social social;
 *
 * Optional<Connection> connection = social.connection("github");
 * WebTarget github = social.api("github");
 * }</pre>
 */
@Named("social")
@RequestScoped
public class Social {

  @Inject HttpServletRequest request;
  @Inject Providers providers;
  @Inject ConnectionRepository connections;
  @Inject ApiClient apiClient;

  /** The configured providers, in button order. */
  public List<Provider> providers() {
    return providers.all();
  }

  /** The caller's name; null for the anonymous. */
  public String caller() {
    return request.getRemoteUser();
  }

  /** The caller's connections, by provider and rank; empty for the anonymous. */
  public List<Connection> connections() {
    return caller() == null ? List.of() : connections.of(caller());
  }

  /** The caller's connections to one provider, by rank. */
  public List<Connection> connections(String provider) {
    return caller() == null ? List.of() : connections.of(caller(), provider);
  }

  /** The caller's first connection to a provider, by rank. */
  public Optional<Connection> connection(String provider) {
    return connections(provider).stream().findFirst();
  }

  /**
   * A target at the provider's API that carries the caller's token.
   *
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if the caller has not connected
   *     it
   */
  public WebTarget api(String provider) {
    return apiClient.target(providers.require(provider), required(provider));
  }

  /**
   * The same through a MicroProfile REST Client interface.
   *
   * @throws SocialException UNKNOWN_PROVIDER, or UNKNOWN_CONNECTION if the caller has not connected
   *     it
   */
  public <T> T api(String provider, Class<T> type) {
    return apiClient.client(providers.require(provider), required(provider), type);
  }

  private Connection required(String provider) {
    return connection(provider)
        .orElseThrow(
            () ->
                new SocialException(
                    Reason.UNKNOWN_CONNECTION, "the caller has no connection to " + provider));
  }
}
