package eesocial.api;

import eesocial.connection.AccessTokens;
import eesocial.connection.Connection;
import eesocial.failure.MissingScopesException;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Configurable;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Clients of a provider's API that carry the token of one connection. They may be kept and used by
 * many threads.
 */
@ApplicationScoped
public class ApiClient {

  @Inject ProviderHttp http;
  @Inject AccessTokens accessTokens;

  /**
   * A Jakarta REST target at the provider's API.
   *
   * @param scopes that must have been granted
   * @throws IllegalStateException if the definition of the provider names no {@code api}
   * @throws MissingScopesException if one of the scopes was not granted
   */
  public WebTarget target(Provider provider, Connection connection, String... scopes) {
    require(connection, scopes);
    WebTarget target = http.target(api(provider));
    equip(target, provider, connection);
    return OwnResponses.of(target, WebTarget.class);
  }

  /**
   * The same as a MicroProfile REST Client.
   *
   * @param type its interface
   */
  public <T> T client(Provider provider, Connection connection, Class<T> type, String... scopes) {
    require(connection, scopes);
    return OwnResponses.of(
        http.client(api(provider), type, client -> equip(client, provider, connection)), type);
  }

  private void equip(Configurable<?> client, Provider provider, Connection connection) {
    client.register(new ApiFilter(provider, connection, accessTokens, http), ApiFilter.PRIORITY);
    client.register(new SentEntity(), SentEntity.PRIORITY);
  }

  private static void require(Connection connection, String... scopes) {
    Set<String> missing = new TreeSet<>(List.of(scopes));
    missing.removeAll(connection.scopes());
    if (!missing.isEmpty()) {
      throw new MissingScopesException(connection.provider(), missing);
    }
  }

  private static URI api(Provider provider) {
    if (provider.endpoints().api() == null) {
      throw new IllegalStateException(
          "social." + provider + ".api is missing: write the base address of the provider's API");
    }
    return provider.endpoints().api();
  }
}
