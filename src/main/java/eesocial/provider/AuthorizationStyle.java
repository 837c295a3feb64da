package eesocial.provider;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a provider is asked for authorization (RFC 6749, section 4.1.1).
 *
 * @param scope what is asked for, in the provider's spelling (RFC 6749, section 3.3)
 * @param scopeSeparator what stands between two scopes; a space by the RFC
 * @param pkce whether the code is bound to us by S256 (RFC 7636)
 * @param parameters sent along with a request, by what it wants the user asked
 * @param callbackParameters what else comes back and goes along with each token request
 * @param callbackProfile the returning parameter that holds a part of the profile as JSON; null if
 *     there is none
 */
public record AuthorizationStyle(
    List<String> scope,
    String scopeSeparator,
    boolean pkce,
    Map<Prompt, Map<String, String>> parameters,
    Set<String> callbackParameters,
    String callbackProfile) {

  static AuthorizationStyle of(Definition definition, Protocol protocol) {
    List<String> scope = definition.list("scope");
    if (protocol == Protocol.OIDC && !scope.contains("openid")) {
      throw definition.problem("scope", "lacks openid", "Write openid profile email");
    }
    AuthorizationParameters parameters = new AuthorizationParameters(definition);
    return new AuthorizationStyle(
        scope,
        "comma".equals(definition.either("scope-separator", "space", "comma")) ? "," : " ",
        "S256".equals(definition.either("pkce", "S256", "none")),
        Arrays.stream(Prompt.values())
            .collect(Collectors.toMap(Function.identity(), parameters::of)),
        Set.copyOf(definition.list("callback-parameters")),
        definition.find("callback-profile").orElse(null));
  }

  /**
   * Whether the provider answers by a form the browser posts (OAuth 2.0 Form Post Response Mode).
   */
  public boolean answersByFormPost() {
    return "form_post".equals(parameters(Prompt.NONE).get("response_mode"));
  }

  /** What is sent along with a request that wants the user asked. */
  public Map<String, String> parameters(Prompt prompt) {
    return parameters.getOrDefault(prompt, Map.of());
  }

  /**
   * How long ago the user may have authenticated at the provider (OpenID Connect Core 1.0, section
   * 3.1.2.1); null if any time will do.
   */
  public Duration maxAge(Prompt prompt) {
    String seconds = parameters(prompt).get(AuthorizationParameters.MAX_AGE);
    return seconds == null || seconds.isEmpty()
        ? null
        : Duration.ofSeconds(Long.parseLong(seconds));
  }
}
