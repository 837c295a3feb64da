package eesocial.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a definition sends along with authorization requests: always, and over it what makes
 * the provider ask the user.
 */
final class AuthorizationParameters {

  static final String MAX_AGE = "max_age";

  private static final String ALWAYS = "authorization-parameters";
  private static final String NOTHING = "none";

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

  private final Definition definition;

  AuthorizationParameters(Definition definition) {
    this.definition = definition;
  }

  /**
   * The parameters of a request that wants the user asked.
   *
   * @throws eesocial.failure.ConfigurationException if one is not the definition's to say
   */
  Map<String, String> of(Prompt prompt) {
    Map<String, String> parameters = new LinkedHashMap<>(read(ALWAYS));
    key(prompt).map(this::read).ifPresent(parameters::putAll);
    return parameters;
  }

  private static Optional<String> key(Prompt prompt) {
    return switch (prompt) {
      case NONE -> Optional.empty();
      case SELECT_ACCOUNT -> Optional.of("prompt.select-account");
      case LOGIN -> Optional.of("prompt.login");
    };
  }

  private Map<String, String> read(String key) {
    Map<String, String> parameters = definition.parameters(key);
    String text = definition.find(key).orElse(NOTHING);
    if (parameters.isEmpty() && !text.equals(NOTHING)) {
      throw definition.problem(key, "is \"" + text + "\"", "Write name=value&name=value, or none");
    }
    parameters.forEach((name, value) -> check(key, name, value));
    return parameters;
  }

  private void check(String key, String name, String value) {
    if (RESERVED.contains(name)) {
      throw definition.problem(key, "sets " + name, "Leave that to every single request");
    }
    if (name.equals(MAX_AGE) && !value.matches("\\d{0,9}")) {
      throw definition.problem(key, "sets max_age=" + value, "Write it in seconds");
    }
  }
}
