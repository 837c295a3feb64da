package eesocial.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where codes become tokens (RFC 6749, section 3.2). */
@ApplicationScoped
public class TokenEndpoint {

  @Inject ProviderHttp http;
  @Inject ProviderMetadata metadata;

  /**
   * Exchanges an authorization code (RFC 6749, section 4.1.3).
   *
   * @throws SocialException if the provider refuses, cannot be reached or answers nonsense
   */
  TokenResponse exchange(
      Provider provider, AuthorizationRequest request, AuthorizationResponse response) {
    CodeVerifier verifier =
        request.codeVerifier() == null ? null : new CodeVerifier(request.codeVerifier());
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(response.code()), request.redirectUri(), verifier);
    Map<String, String> more = new LinkedHashMap<>(response.extras());
    more.keySet().retainAll(provider.authorization().callbackParameters());
    URI endpoint = metadata.endpoints(provider).token();
    HTTPRequest httpRequest = TokenRequests.of(provider, endpoint, grant, more);
    return TokenResponse.of(send(provider, httpRequest), request.scopes(provider), more);
  }

  /**
   * Exchanges a refresh token (RFC 6749, section 6).
   *
   * @param used the tokens so far; their scopes stay if the answer names none
   * @throws SocialException if the provider refuses, cannot be reached or answers nonsense
   */
  TokenResponse refresh(Provider provider, TokenResponse used) {
    RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken(used.refreshToken()));
    URI endpoint = metadata.endpoints(provider).refresh();
    HTTPRequest httpRequest = TokenRequests.of(provider, endpoint, grant, used.grantParameters());
    return TokenResponse.of(send(provider, httpRequest), used.scopes(), used.grantParameters());
  }

  private JsonObject send(Provider provider, HTTPRequest request) {
    try {
      ReadOnlyHTTPResponse response = request.send(http.to(provider.peer()));
      JsonObject json = JsonAnswer.object(response.getBody());
      // some say 200 and mean an error
      boolean refused = json.containsKey("error") || provider.token().isInvalidGrant(json);
      if (response.getStatusCode() != 200 || refused) {
        throw refusal(provider, json);
      }
      return json;
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, "the token endpoint of " + provider + " does not answer", e);
    }
  }

  /** RFC 6749, section 5.2. */
  private static SocialException refusal(Provider provider, JsonObject json) {
    if (provider.token().isInvalidGrant(json)) {
      return new SocialException(
          Reason.GRANT_REFUSED, provider + " does not honour the code or refresh token");
    }
    return switch (json.getString("error", "")) {
      case "invalid_client", "unauthorized_client" ->
          new SocialException(
              Reason.REGISTRATION_REFUSED,
              provider + " refuses social." + provider + ".client-id and its secret");
      default -> new SocialException(Reason.PROVIDER_ERROR, provider + " issues no tokens");
    };
  }
}
