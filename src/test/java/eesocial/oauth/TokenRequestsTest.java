package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import eesocial.config.Settings;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.testing.TestConfig;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Token requests of other shapes than the RFC's. */
class TokenRequestsTest {

  @Test
  void queryHasNoAuthorizationWhereTheSecretIsAParameter() {
    HTTPRequest request = refresh("wechat", "client_secret_post");
    assertThat(request.getMethod()).isEqualTo(HTTPRequest.Method.GET);
    assertThat(request.getURI().getQuery()).contains("appid=id", "secret=secret");
    assertThat(request.getHeaderMap()).doesNotContainKey("Authorization");
  }

  @Test
  void queryLeavesTheSecretOfBasicInTheHeader() {
    HTTPRequest request = refresh("wechat", "client_secret_basic");
    assertThat(request.getAuthorization()).startsWith("Basic ");
    assertThat(request.getURI().getQuery()).doesNotContain("secret");
  }

  private static HTTPRequest refresh(String id, String authentication) {
    Config config =
        TestConfig.production(
            "social.providers",
            id,
            "social." + id + ".client-id",
            "id",
            "social." + id + ".client-secret",
            "secret",
            "social." + id + ".client-authentication",
            authentication);
    Provider provider = new Providers(new Settings(config), config).require(id);
    RefreshTokenGrant grant = new RefreshTokenGrant(new RefreshToken("r"));
    return TokenRequests.of(provider, provider.endpoints().refresh(), grant, Map.of());
  }
}
