package eesocial.oauth;

import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A way in which a provider vouches for a user through their browser. */
public interface Grant {

  /**
   * A fresh request to a provider.
   *
   * @param redirectUri where the browser shall come back
   * @param extraScopes what is asked for beside the provider's usual scopes
   * @param prompt what the provider shall ask the user
   * @throws eesocial.failure.SocialException if the provider must be asked first and cannot be
   */
  AuthorizationRequest authorizationRequest(
      Provider provider, URI redirectUri, Set<String> extraScopes, Prompt prompt);

  /**
   * Reads the parameters that the browser brings back, strictly: nothing missing, nothing twice.
   *
   * @throws eesocial.failure.SocialException INVALID_REQUEST for anything else
   */
  AuthorizationResponse authorizationResponse(
      Provider provider, Map<String, List<String>> parameters);

  /**
   * Turns the response into tokens.
   *
   * @throws eesocial.failure.SocialException if the provider refuses, cannot be reached or is not
   *     to be believed
   */
  TokenResponse tokens(
      Provider provider, AuthorizationRequest request, AuthorizationResponse response);

  /**
   * Asks for whom the provider has issued the tokens.
   *
   * @throws eesocial.failure.SocialException INVALID_PROVIDER_RESPONSE if what it says is not to be
   *     believed; otherwise if it refuses or cannot be reached
   */
  Identity identity(
      Provider provider,
      AuthorizationRequest request,
      AuthorizationResponse response,
      TokenResponse tokens);
}
