package eesocial.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Where codes become tokens (RFC 6749, section 3.2). */
@ApplicationScoped
public class TokenEndpoint {

  @Inject ProviderHttp http;

  /**
   * Exchanges an authorization code (RFC 6749, section 4.1.3).
   *
   * @throws SocialException if the provider refuses, cannot be reached or answers nonsense
   */
  TokenResponse exchange(
      Provider provider, URI endpoint, AuthorizationRequest request, String code) {
    CodeVerifier verifier =
        request.codeVerifier() == null ? null : new CodeVerifier(request.codeVerifier());
    return send(
        provider,
        tokenRequest(
            endpoint,
            provider.client(),
            new AuthorizationCodeGrant(
                new AuthorizationCode(code), request.redirectUri(), verifier)),
        Set.copyOf(provider.scope()));
  }

  /**
   * Exchanges a refresh token (RFC 6749, section 6).
   *
   * @param granted the scopes of the tokens so far, which stay if the answer names none
   * @throws SocialException if the provider refuses, cannot be reached or answers nonsense
   */
  TokenResponse refresh(Provider provider, URI endpoint, String refreshToken, Set<String> granted) {
    RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken(refreshToken));
    return send(provider, tokenRequest(endpoint, provider.client(), grant), granted);
  }

  private TokenResponse send(Provider provider, TokenRequest request, Set<String> scopes) {
    HTTPRequest httpRequest = request.toHTTPRequest();
    httpRequest.setAccept("application/json");
    try {
      ReadOnlyHTTPResponse response = httpRequest.send(http);
      JsonObject json = JsonAnswer.object(response.getBody());
      // some say 200 and mean an error
      if (response.getStatusCode() != 200 || json.containsKey("error")) {
        throw refusal(provider, json);
      }
      return TokenResponse.of(json, scopes);
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, "the token endpoint of " + provider + " does not answer", e);
    }
  }

  /** RFC 6749, section 5.2. */
  private static SocialException refusal(Provider provider, JsonObject json) {
    return switch (json.getString("error", "")) {
      case "invalid_client", "unauthorized_client" ->
          new SocialException(
              Reason.REGISTRATION_REFUSED,
              provider + " refuses social." + provider + ".client-id and its secret");
      case "invalid_grant" ->
          new SocialException(
              Reason.GRANT_REFUSED, provider + " does not honour the code or refresh token");
      default -> new SocialException(Reason.PROVIDER_ERROR, provider + " issues no tokens");
    };
  }

  private static TokenRequest tokenRequest(
      URI endpoint, ClientRegistration client, AuthorizationGrant grant) {
    ClientID id = new ClientID(client.clientId());
    ClientAuthentication authentication =
        switch (client.authentication()) {
          case CLIENT_SECRET_BASIC -> new ClientSecretBasic(id, new Secret(client.clientSecret()));
          case CLIENT_SECRET_POST -> new ClientSecretPost(id, new Secret(client.clientSecret()));
          case NONE -> null;
        };
    return authentication == null
        ? new TokenRequest.Builder(endpoint, id, grant).build()
        : new TokenRequest.Builder(endpoint, authentication, grant).build();
  }
}
