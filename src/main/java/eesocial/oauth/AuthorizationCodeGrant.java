package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;

/**
 * The authorization code grant (RFC 6749, section 4.1) with PKCE (RFC 7636), alone or as OpenID
 * Connect's code flow (Core 1.0, section 3.1); no other response type.
 */
@ApplicationScoped
public class AuthorizationCodeGrant {

  @Inject ProviderMetadata metadata;
  @Inject TokenEndpoint tokenEndpoint;
  @Inject UserInfoEndpoint userInfoEndpoint;
  @Inject IdTokens idTokens;

  /**
   * A fresh request to a provider.
   *
   * @throws SocialException if the provider's metadata are needed and cannot be had
   */
  public AuthorizationRequest authorizationRequest(Provider provider, URI redirectUri) {
    return AuthorizationRequest.to(
        metadata.endpoints(provider).authorization(), provider, redirectUri);
  }

  /**
   * Exchanges the code for tokens and asks who the user is.
   *
   * @throws SocialException if the provider refuses, cannot be reached or is not to be believed
   */
  public Identity identity(
      Provider provider, AuthorizationRequest request, AuthorizationResponse response) {
    checkIssuer(provider, response.issuer());
    checkError(provider, response.error());
    TokenResponse tokens =
        tokenEndpoint.exchange(
            provider, metadata.endpoints(provider).token(), request, response.code());
    JsonObject profile = profile(provider, request, tokens);
    return new Identity(provider, provider.userInfo().userInfo(profile), tokens);
  }

  /** RFC 9207, section 2.4: another issuer's response is refused before anything else. */
  private void checkIssuer(Provider provider, String issuer) {
    String expected = provider.endpoints().issuer();
    boolean promised =
        issuer == null
            && provider.isOpenId()
            && metadata.of(provider).supportsAuthorizationResponseIssuerParam();
    boolean another = issuer != null && expected != null && !expected.equals(issuer);
    if (promised || another) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the callback for " + provider + " is another issuer's");
    }
  }

  private static void checkError(Provider provider, String error) {
    if (error != null) {
      throw new SocialException(
          "access_denied".equals(error) ? Reason.ACCESS_DENIED : Reason.PROVIDER_ERROR,
          provider + " answered the authorization request with an error");
    }
  }

  private JsonObject profile(
      Provider provider, AuthorizationRequest request, TokenResponse tokens) {
    URI userInfo = metadata.endpoints(provider).userInfo();
    JsonObject claims =
        provider.isOpenId()
            ? idTokens.claims(provider, metadata.of(provider), tokens, request.nonce())
            : null;
    if (userInfo == null) {
      return claims;
    }
    JsonObject profile = userInfoEndpoint.profile(provider, userInfo, tokens);
    return claims == null ? profile : merge(provider, claims, profile);
  }

  /** OpenID Connect Core 1.0, section 5.3.2: both must speak of the same subject. */
  private static JsonObject merge(Provider provider, JsonObject claims, JsonObject userInfo) {
    if (!claims.get("sub").equals(userInfo.get("sub"))) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the user info of " + provider + " is of another subject");
    }
    JsonObjectBuilder merged = Json.createObjectBuilder(claims);
    if (userInfo.containsKey("email")) {
      // what is said of one address is not said of another
      merged.remove("email_verified");
    }
    return merged.addAll(Json.createObjectBuilder(userInfo)).build();
  }
}
