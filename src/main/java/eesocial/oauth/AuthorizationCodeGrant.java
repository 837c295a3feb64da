package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The authorization code grant (RFC 6749, section 4.1) with PKCE (RFC 7636), alone or as OpenID
 * Connect's code flow (Core 1.0, section 3.1); no other response type.
 */
@ApplicationScoped
public class AuthorizationCodeGrant implements Grant {

  @Inject ProviderMetadata metadata;
  @Inject TokenEndpoint tokenEndpoint;
  @Inject Profiles profiles;

  @Override
  public AuthorizationRequest authorizationRequest(
      Provider provider, URI redirectUri, Set<String> extraScopes, Prompt prompt) {
    URI endpoint = metadata.endpoints(provider).authorization();
    return AuthorizationRequest.to(endpoint, provider, redirectUri, extraScopes, prompt);
  }

  @Override
  public AuthorizationResponse authorizationResponse(
      Provider provider, Map<String, List<String>> parameters) {
    return AuthorizationResponse.of(provider.authorization(), parameters);
  }

  @Override
  public TokenResponse tokens(
      Provider provider, AuthorizationRequest request, AuthorizationResponse response) {
    checkIssuer(provider, response.issuer());
    checkError(provider, response.error());
    return tokenEndpoint.exchange(provider, request, response);
  }

  @Override
  public Identity identity(
      Provider provider,
      AuthorizationRequest request,
      AuthorizationResponse response,
      TokenResponse tokens) {
    JsonObject profile = profiles.of(provider, request, response, tokens);
    return new Identity(provider, provider.userInfo().userInfo(profile), tokens);
  }

  /** RFC 9207, section 2.4: another issuer's response is refused before anything else. */
  private void checkIssuer(Provider provider, String issuer) {
    String expected = provider.endpoints().issuer();
    boolean promised =
        issuer == null
            && provider.isOpenId()
            && metadata.of(provider).supportsAuthorizationResponseIssuerParam();
    boolean another =
        issuer != null
            && expected != null
            && !expected.equals(issuer)
            && !provider.idToken().isTenant(issuer);
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
}
