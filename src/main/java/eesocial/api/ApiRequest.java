package eesocial.api;

import eesocial.oauth.ProtectedResourceRequest;
import eesocial.oauth.TokenResponse;
import eesocial.oauth1.FormEntity;
import eesocial.provider.Protocol;
import eesocial.provider.Provider;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What the application asks of a provider's API, before a token goes with it.
 *
 * @param provider whose API
 * @param method the HTTP method
 * @param uri the address without a token
 * @param form the form fields, if they are to be signed
 */
record ApiRequest(Provider provider, String method, URI uri, Map<String, List<String>> form) {

  /**
   * What a request asks.
   *
   * @throws IllegalArgumentException if it asks another host, which must not see a token
   */
  static ApiRequest of(Provider provider, ClientRequestContext request) {
    URI api = provider.endpoints().api();
    if (!origin(api).equals(origin(request.getUri()))) {
      throw new IllegalArgumentException("The token of " + provider + " stays at " + api);
    }
    Map<String, List<String>> form =
        provider.protocol() == Protocol.OAUTH1 ? FormEntity.of(request) : Map.of();
    URI uri = complete(request.getUri(), provider.api().parameters());
    return new ApiRequest(provider, request.getMethod(), uri, form);
  }

  /** What the provider wants of every call is a default for what the application says. */
  private static URI complete(URI uri, Map<String, String> parameters) {
    String query = "&" + uri.getRawQuery();
    UriBuilder complete = UriBuilder.fromUri(uri);
    parameters.entrySet().stream()
        .filter(parameter -> !query.contains("&" + parameter.getKey() + "="))
        .forEach(parameter -> complete.queryParam(parameter.getKey(), parameter.getValue()));
    return parameters.isEmpty() ? uri : complete.build();
  }

  /** The same with a token. */
  ProtectedResourceRequest with(TokenResponse tokens) {
    return ProtectedResourceRequest.of(provider, tokens, method, uri, form);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
