package eesocial.oauth;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Provider;
import eesocial.provider.Revocation;
import jakarta.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that give tokens back (RFC 7009, section 2.1), written as the provider wants them. */
final class RevocationRequests {

  private RevocationRequests() {}

  /** One request; by the standard one for each token, and first the one that renews the other. */
  static List<HTTPRequest> of(Provider provider, URI endpoint, TokenResponse tokens) {
    return switch (provider.revocation()) {
      case RFC7009, RFC7009_BASIC -> standard(provider, endpoint, tokens);
      case ACCESS_TOKEN -> List.of(form(provider, endpoint, tokens));
      case BEARER -> List.of(resource(provider, endpoint, tokens, HTTPRequest.Method.POST));
      case DELETE -> List.of(resource(provider, endpoint, tokens, HTTPRequest.Method.DELETE));
      case DELETE_BY_CLIENT -> List.of(byClient(provider, endpoint, tokens));
    };
  }

  private static List<HTTPRequest> standard(Provider provider, URI endpoint, TokenResponse tokens) {
    HTTPRequest access = standard(provider, endpoint, new BearerAccessToken(tokens.accessToken()));
    return tokens.refreshToken() == null
        ? List.of(access)
        : List.of(standard(provider, endpoint, new RefreshToken(tokens.refreshToken())), access);
  }

  private static HTTPRequest standard(Provider provider, URI endpoint, Token token) {
    ClientAuthentication authentication =
        provider.revocation() == Revocation.RFC7009_BASIC
            ? basic(provider.client())
            : TokenRequests.authentication(provider);
    TokenRevocationRequest revocation =
        authentication == null
            ? new TokenRevocationRequest(
                endpoint, new ClientID(provider.client().clientId()), token)
            : new TokenRevocationRequest(endpoint, authentication, token);
    return TokenRequests.equipped(
        provider, TokenRequests.written(revocation.toHTTPRequest(), provider.token()));
  }

  /** What the endpoint's query says goes into the form, too (Naver). */
  private static HTTPRequest form(Provider provider, URI endpoint, TokenResponse tokens) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("access_token", tokens.accessToken());
    parameters.put(provider.token().clientIdParameter(), provider.client().clientId());
    parameters.put(provider.token().clientSecretParameter(), provider.client().clientSecret());
    URI query = AuthorizationRequest.withQuery(endpoint, parameters);
    return TokenRequests.equipped(provider, ProtectedResourceRequest.form(query));
  }

  private static HTTPRequest resource(
      Provider provider, URI endpoint, TokenResponse tokens, HTTPRequest.Method method) {
    return ProtectedResourceRequest.of(provider, tokens, method.name(), endpoint, Map.of())
        .toHTTPRequest(method);
  }

  /** GitHub's own way. */
  private static HTTPRequest byClient(Provider provider, URI endpoint, TokenResponse tokens) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.DELETE, endpoint);
    request.setAuthorization(basic(provider.client()).toHTTPAuthorizationHeader());
    request.setHeader("Content-Type", "application/json");
    request.setBody(
        Json.createObjectBuilder().add("access_token", tokens.accessToken()).build().toString());
    return TokenRequests.equipped(provider, request);
  }

  private static ClientSecretBasic basic(ClientRegistration client) {
    return new ClientSecretBasic(
        new ClientID(client.clientId()), new Secret(client.clientSecret()));
  }
}
