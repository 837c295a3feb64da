package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.config.Settings;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.testing.TestConfig;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What the tests with a browser do not show. */
class AuthorizationRequestTest {

  @Test
  void parametersStandInTheOrderOfWeChatsPattern() {
    Provider wechat = provider("wechat");
    AuthorizationRequest request =
        AuthorizationRequest.to(
            wechat.endpoints().authorization(),
            wechat,
            URI.create("https://www.example.com/social/login/wechat"),
            Set.of(),
            Prompt.NONE);
    assertThat(request.uri().toString())
        .matches(
            "https://open\\.weixin\\.qq\\.com/connect/qrconnect"
                + "\\?appid=id&redirect_uri=[^&]+&response_type=code&scope=snsapi_login&state=[^&#]+"
                + "#wechat_redirect");
  }

  private static Provider provider(String id) {
    Config config =
        TestConfig.production(
            "social.providers",
            id,
            "social." + id + ".client-id",
            "id",
            "social." + id + ".client-secret",
            "secret");
    return new Providers(new Settings(config), config).require(id);
  }
}
