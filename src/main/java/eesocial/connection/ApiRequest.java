package eesocial.connection;

import eesocial.oauth.FormEntity;
import eesocial.oauth.ProtectedResourceRequest;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Protocol;
import eesocial.provider.Provider;
import jakarta.ws.rs.client.ClientRequestContext;
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
    return new ApiRequest(provider, request.getMethod(), request.getUri(), form);
  }

  /** The same with a token. */
  ProtectedResourceRequest with(TokenResponse tokens) {
    return ProtectedResourceRequest.of(provider, tokens, method, uri, form);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
