package eesocial.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a provider is asked for authorization (RFC 6749, section 4.1.1).
 *
 * @param scope what is asked for, in the provider's spelling (RFC 6749, section 3.3)
 * @param scopeSeparator what stands between two scopes; a space by the RFC
 * @param pkce whether the code is bound to us by S256 (RFC 7636)
 * @param parameters sent along with every request
 * @param callbackParameters what else comes back and goes along with each token request
 * @param callbackProfile the returning parameter that holds a part of the profile as JSON; null if
 *     there is none
 */
public record AuthorizationStyle(
    List<String> scope,
    String scopeSeparator,
    boolean pkce,
    Map<String, String> parameters,
    Set<String> callbackParameters,
    String callbackProfile) {

  /** What each request says itself; the definition has keys for the rest. */
  private static final Set<String> RESERVED =
      Set.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method",
          "oauth_token");

  static AuthorizationStyle of(Definition definition, Protocol protocol) {
    List<String> scope = definition.list("scope");
    if (protocol == Protocol.OIDC && !scope.contains("openid")) {
      throw definition.problem("scope", "lacks openid", "Write openid profile email");
    }
    return new AuthorizationStyle(
        scope,
        "comma".equals(definition.either("scope-separator", "space", "comma")) ? "," : " ",
        "S256".equals(definition.either("pkce", "S256", "none")),
        parameters(definition),
        Set.copyOf(definition.list("callback-parameters")),
        definition.find("callback-profile").orElse(null));
  }

  /**
   * Whether the provider answers by a form the browser posts (OAuth 2.0 Form Post Response Mode).
   */
  public boolean answersByFormPost() {
    return "form_post".equals(parameters.get("response_mode"));
  }

  /** What is sent along with a request that wants the user asked. */
  public Map<String, String> parameters(Prompt prompt) {
    return parameters;
  }

  private static Map<String, String> parameters(Definition definition) {
    Map<String, String> parameters = definition.parameters("authorization-parameters");
    parameters.keySet().stream()
        .filter(RESERVED::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw definition.problem(
                  "authorization-parameters", "sets " + name, "Leave that to every single request");
            });
    return parameters;
  }
}
