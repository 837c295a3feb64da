package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.testing.TestConfig;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a provider ask the user. */
class AuthorizationStyleTest {

  @Test
  void openIdConnectHasPrompts() {
    AuthorizationStyle oidc = style("oidc", "issuer", "https://login.example.com");
    assertThat(oidc.parameters(Prompt.NONE)).isEmpty();
    assertThat(oidc.parameters(Prompt.SELECT_ACCOUNT))
        .isEqualTo(Map.of("prompt", "select_account"));
    assertThat(oidc.parameters(Prompt.LOGIN)).isEqualTo(Map.of("prompt", "login", "max_age", "0"));
    assertThat(oidc.maxAge(Prompt.LOGIN)).isEqualTo(Duration.ZERO);
    assertThat(oidc.maxAge(Prompt.SELECT_ACCOUNT)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amazon", "slack", "reddit"})
  void whoKnowsNoPromptIsAskedAsUsual(String definition) {
    AuthorizationStyle style = style(definition);
    assertThat(style.parameters(Prompt.SELECT_ACCOUNT)).isEqualTo(style.parameters(Prompt.NONE));
    assertThat(style.parameters(Prompt.LOGIN)).isEqualTo(style.parameters(Prompt.NONE));
  }

  @Test
  void promptComesOverTheUsualParameters() {
    AuthorizationStyle google =
        style("google", "authorization-parameters", "prompt=consent&access_type=offline");
    assertThat(google.parameters(Prompt.NONE))
        .isEqualTo(Map.of("prompt", "consent", "access_type", "offline"));
    assertThat(google.parameters(Prompt.SELECT_ACCOUNT))
        .isEqualTo(Map.of("prompt", "select_account consent", "access_type", "offline"));
    assertThat(google.parameters(Prompt.LOGIN))
        .isEqualTo(Map.of("prompt", "select_account", "access_type", "offline"));
  }

  @Test
  void configurationSaysItOtherwiseOrNotAtAll() {
    AuthorizationStyle style =
        style(
            "oidc",
            "issuer",
            "https://login.example.com",
            "prompt.select-account",
            "none",
            "prompt.login",
            "prompt=login consent&max_age=300");
    assertThat(style.parameters(Prompt.SELECT_ACCOUNT)).isEmpty();
    assertThat(style.parameters(Prompt.LOGIN))
        .isEqualTo(Map.of("prompt", "login consent", "max_age", "300"));
    assertThat(style.maxAge(Prompt.LOGIN)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void formPostIsAnsweredWhateverIsAsked() {
    assertThat(style("google").answersByFormPost()).isFalse();
    assertThat(
            style("google", "authorization-parameters", "response_mode=form_post")
                .answersByFormPost())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "prompt.login, state=fixed, sets state for the provider google. Leave that to every",
    "prompt.select-account, prompt=login&nonce=n, sets nonce for the provider google. Leave that",
    "prompt.login, login, is \"login\" for the provider google. Write name=value&name=value",
    "prompt.login, max_age=soon, sets max_age=soon for the provider google. Write it in seconds",
    "authorization-parameters, max_age=-1, sets max_age=-1 for the provider google. Write it in"
  })
  void whatCannotWorkIsNamed(String key, String value, String problem) {
    assertThatThrownBy(() -> style("google", key, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.google." + key + " " + problem);
  }

  /**
   * The style of a definition.
   *
   * @param more keys and values of the configuration
   */
  private static AuthorizationStyle style(String id, String... more) {
    String prefix = "social." + id + ".";
    String[] registration = {
      "social.providers", id, prefix + "client-id", "id", prefix + "client-secret", "secret"
    };
    String[] keys = more.clone();
    for (int key = 0; key < keys.length; key += 2) {
      keys[key] = prefix + keys[key];
    }
    Config config =
        TestConfig.production(
            Stream.of(registration, keys).flatMap(Stream::of).toArray(String[]::new));
    return new Providers(new Settings(config), config).require(id).authorization();
  }
}
