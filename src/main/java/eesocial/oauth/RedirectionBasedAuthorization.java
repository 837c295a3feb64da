package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth1.TemporaryCredentials;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import eesocial.secret.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The redirection-based authorization of OAuth 1.0a (RFC 5849, section 2). There is no state: the
 * identifier of the temporary credentials comes back, and its hash finds the flow it was made for.
 */
@ApplicationScoped
public class RedirectionBasedAuthorization implements Grant {

  @Inject Credentials credentials;
  @Inject Profiles profiles;

  /** Section 2.1, and the address of section 2.2. There are no scopes. */
  @Override
  public AuthorizationRequest authorizationRequest(
      Provider provider, URI redirectUri, Set<String> extraScopes, Prompt prompt) {
    TemporaryCredentials temporary = credentials.temporary(provider, redirectUri);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("oauth_token", temporary.token());
    parameters.putAll(provider.authorization().parameters(prompt));
    return new AuthorizationRequest(
        AuthorizationRequest.withQuery(provider.endpoints().authorization(), parameters),
        redirectUri,
        Sha256.of(temporary.token()),
        null,
        null,
        null,
        temporary,
        extraScopes);
  }

  /** Section 2.2: token and verifier; who says no comes back with {@code denied} at Twitter. */
  @Override
  public AuthorizationResponse authorizationResponse(
      Provider provider, Map<String, List<String>> parameters) {
    String token = AuthorizationResponse.one(parameters, "oauth_token");
    String verifier = AuthorizationResponse.one(parameters, "oauth_verifier");
    String denied = AuthorizationResponse.one(parameters, "denied");
    if (denied != null && token == null && verifier == null) {
      return response(denied, null, "access_denied");
    }
    if (denied != null || token == null || verifier == null) {
      throw AuthorizationResponse.invalid("a callback needs oauth_token and oauth_verifier");
    }
    return response(token, verifier, null);
  }

  private static AuthorizationResponse response(String token, String verifier, String error) {
    return new AuthorizationResponse(Sha256.of(token), verifier, error, null, Map.of());
  }

  /** Section 2.3. */
  @Override
  public TokenResponse tokens(
      Provider provider, AuthorizationRequest request, AuthorizationResponse response) {
    if (response.error() != null) {
      throw new SocialException(Reason.ACCESS_DENIED, "the user said no at " + provider);
    }
    if (request.temporaryCredentials() == null) {
      throw new SocialException(
          Reason.UNKNOWN_FLOW, provider + " spoke another protocol when this flow began");
    }
    return credentials.token(provider, request.temporaryCredentials(), response.code());
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
}
