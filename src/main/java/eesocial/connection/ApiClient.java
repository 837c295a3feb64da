package eesocial.connection;

import eesocial.oauth.FormEntity;
import eesocial.oauth.ProtectedResourceRequest;
import eesocial.oauth.ProviderHttp;
import eesocial.provider.Protocol;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.WebTarget;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Clients of a provider's API that carry the token of one connection (RFC 6750, section 2.1). */
@ApplicationScoped
public class ApiClient {

  @Inject ProviderHttp http;
  @Inject AccessTokens accessTokens;

  /**
   * A Jakarta REST target at the provider's API.
   *
   * @throws IllegalStateException if the definition of the provider names no {@code api}
   */
  public WebTarget target(Provider provider, Connection connection) {
    return http.target(api(provider)).register(bearer(provider, connection));
  }

  /** A MicroProfile REST Client at the provider's API. */
  public <T> T client(Provider provider, Connection connection, Class<T> type) {
    return RestClientBuilder.newBuilder()
        .baseUri(api(provider))
        .register(bearer(provider, connection))
        .build(type);
  }

  /** Adds the token, and to no other host than the provider's. */
  private ClientRequestFilter bearer(Provider provider, Connection connection) {
    return request -> {
      if (!origin(api(provider)).equals(origin(request.getUri()))) {
        throw new IllegalArgumentException(
            "The token of " + provider + " stays at " + api(provider));
      }
      ProtectedResourceRequest authorized =
          ProtectedResourceRequest.of(
              provider,
              accessTokens.of(provider, connection),
              request.getMethod(),
              request.getUri(),
              provider.protocol() == Protocol.OAUTH1 ? FormEntity.of(request) : Map.of());
      request.setUri(authorized.uri());
      authorized.headers().forEach(request.getHeaders()::putSingle);
    };
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  private static URI api(Provider provider) {
    if (provider.endpoints().api() == null) {
      throw new IllegalStateException(
          "social." + provider + ".api is missing: write the base address of the provider's API");
    }
    return provider.endpoints().api();
  }
}
