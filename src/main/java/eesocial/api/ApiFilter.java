package eesocial.api;

import eesocial.connection.AccessTokens;
import eesocial.connection.Connection;
import eesocial.failure.MissingScopesException;
import eesocial.http.ProviderHttp;
import eesocial.oauth.BearerChallenge;
import eesocial.oauth.ProtectedResourceRequest;
import eesocial.provider.Provider;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets a client's requests carry the token of a connection. If the API refuses the token all the
 * same, it is renewed and the request sent once more; what cannot be sent twice, is not.
 */
final class ApiFilter implements ClientRequestFilter, ClientResponseFilter {

  /** After the application's own filters: nobody leads the request elsewhere afterwards. */
  static final int PRIORITY = Integer.MAX_VALUE;

  private static final String ATTEMPT = ApiFilter.class.getName();
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Provider provider;
  private final AccessTokens accessTokens;
  private final ProviderHttp http;

  /** As a request of this client last saw it. */
  private volatile Connection connection;

  private record Attempt(ApiRequest asked, Connection used) {}

  ApiFilter(
      Provider provider, Connection connection, AccessTokens accessTokens, ProviderHttp http) {
    this.provider = provider;
    this.connection = connection;
    this.accessTokens = accessTokens;
    this.http = http;
  }

  @Override
  public void filter(ClientRequestContext request) {
    ApiRequest asked = ApiRequest.of(provider, request);
    Connection good = accessTokens.good(provider, connection);
    connection = good;
    request.setProperty(ATTEMPT, new Attempt(asked, good));
    ProtectedResourceRequest authorized = asked.with(accessTokens.of(good));
    request.setUri(authorized.uri());
    MultivaluedMap<String, Object> headers = request.getHeaders();
    headers.remove(HttpHeaders.AUTHORIZATION);
    authorized.headers().forEach((name, value) -> setUnlessThere(headers, name, value));
  }

  /** What the provider wants of every request is a default for what the application says. */
  private static void setUnlessThere(
      MultivaluedMap<String, Object> headers, String name, String value) {
    if (!headers.containsKey(name)) {
      headers.putSingle(name, value);
    }
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    if (response.getStatus() == UNAUTHORIZED
        && needed(response).isEmpty()
        && request.getProperty(ATTEMPT) instanceof Attempt attempt) {
      again(attempt, request, response);
    }
    Optional<Set<String>> needed = needed(response);
    if (needed.isPresent()) {
      if (response.hasEntity()) {
        response.getEntityStream().close();
      }
      throw new MissingScopesException(provider.id(), missing(needed.get()));
    }
  }

  /** Some providers name all that are needed. */
  private Set<String> missing(Set<String> needed) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(connection.scopes());
    return missing.isEmpty() ? needed : missing;
  }

  private void again(Attempt refused, ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    Optional<Connection> newer = accessTokens.insteadOf(provider, refused.used());
    Optional<byte[]> entity = SentEntity.of(request);
    if (newer.isPresent()) {
      connection = newer.get();
    } else if (BearerChallenge.isInvalidToken(challenges(response))) {
      accessTokens.end(refused.used());
    }
    if (newer.isPresent() && entity.isPresent()) {
      ProtectedResourceRequest authorized = refused.asked().with(accessTokens.of(newer.get()));
      SecondTry.send(http, request, authorized, entity.get(), response);
    }
  }

  private static Optional<Set<String>> needed(ClientResponseContext response) {
    return response.getStatus() == UNAUTHORIZED || response.getStatus() == FORBIDDEN
        ? BearerChallenge.insufficientScope(challenges(response))
        : Optional.empty();
  }

  private static List<String> challenges(ClientResponseContext response) {
    return response.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE);
  }
}
