package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.config.Settings;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.testing.TestConfig;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What the tests with a browser do not show. */
class AuthorizationRequestTest {

  @Test
  void parametersStandInTheOrderOfWeChatsPattern() {
    assertThat(to("wechat", Prompt.NONE).uri().toString())
        .matches(
            "https://open\\.weixin\\.qq\\.com/connect/qrconnect"
                + "\\?appid=id&redirect_uri=[^&]+&response_type=code&scope=snsapi_login&state=[^&#]+"
                + "#wechat_redirect");
  }

  @Test
  void remembersWhatTheIdTokenHasToTell() {
    Instant before = Instant.now();
    assertThat(to("gitlab", Prompt.LOGIN).authenticatedSince()).isBetween(before, Instant.now());
    assertThat(to("gitlab", Prompt.SELECT_ACCOUNT).authenticatedSince()).isNull();
  }

  /** Without an ID token nobody tells, whatever the parameter is called. */
  @Test
  void expectsNothingOfOAuthAlone() {
    AuthorizationRequest request = to("github", Prompt.NONE);
    assertThat(request.uri()).hasParameter("max_age", "0");
    assertThat(request.authenticatedSince()).isNull();
  }

  private static AuthorizationRequest to(String id, Prompt prompt) {
    Provider provider = provider(id);
    URI metadataSay = URI.create("https://login.example.com/authorize");
    return AuthorizationRequest.to(
        provider.isOpenId() ? metadataSay : provider.endpoints().authorization(),
        provider,
        URI.create("https://www.example.com/social/login/" + id),
        Set.of(),
        prompt);
  }

  private static Provider provider(String id) {
    Config config =
        TestConfig.production(
            "social.providers",
            id,
            "social." + id + ".client-id",
            "id",
            "social." + id + ".client-secret",
            "secret",
            "social.github.authorization-parameters",
            "max_age=0");
    return new Providers(new Settings(config), config).require(id);
  }
}
