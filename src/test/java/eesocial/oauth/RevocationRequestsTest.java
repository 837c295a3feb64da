package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import eesocial.config.Settings;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.testing.Parameters;
import eesocial.testing.TestConfig;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What RevocationIT does not show: the ways in which providers want the standard's request. */
class RevocationRequestsTest {

  private static final URI ENDPOINT = URI.create("https://provider.example/revoke");

  @Test
  void publicClientNamesItself() {
    assertThat(form(access("client-authentication", "none")))
        .containsExactlyInAnyOrder(
            Map.entry("token", "at"),
            Map.entry("token_type_hint", "access_token"),
            Map.entry("client_id", "id"));
  }

  @Test
  void clientIsNamedAsAtTheTokenEndpoint() {
    HTTPRequest request =
        access("client-authentication", "client_secret_post", "client-id-parameter", "client_key");
    assertThat(form(request))
        .containsExactlyInAnyOrder(
            Map.entry("token", "at"),
            Map.entry("token_type_hint", "access_token"),
            Map.entry("client_key", "id"),
            Map.entry("client_secret", "secret"));
  }

  @Test
  void jsonWhereTheTokenEndpointTakesJson() {
    HTTPRequest request = access("token-request", "json");
    assertThat(request.getHeaderValue("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody())
        .isIn(
            "{\"token\":\"at\",\"token_type_hint\":\"access_token\"}",
            "{\"token_type_hint\":\"access_token\",\"token\":\"at\"}");
    assertThat(request.getAuthorization()).startsWith("Basic ");
  }

  @Test
  void refreshTokenGoesFirst() {
    assertThat(requests("rt", "client-authentication", "none"))
        .extracting(request -> Parameters.parse(request.getBody()).get("token"))
        .containsExactly("rt", "at");
  }

  @Test
  void tokenIsAParameterWhereTheApiWantsItSo() {
    List<HTTPRequest> requests =
        requests("rt", "revocation", "bearer", "access-token-parameter", "oauth_token");
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).getURI()).isEqualTo(URI.create(ENDPOINT + "?oauth_token=at"));
    assertThat(requests.get(0).getAuthorization()).isNull();
  }

  private static HTTPRequest access(String... keysAndValues) {
    List<HTTPRequest> requests = requests(null, keysAndValues);
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  private static List<HTTPRequest> requests(String refreshToken, String... keysAndValues) {
    TokenResponse tokens =
        new TokenResponse(
            "at",
            null,
            "Bearer",
            refreshToken,
            null,
            Set.of(),
            null,
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT);
    return RevocationRequests.of(provider(keysAndValues), ENDPOINT, tokens);
  }

  private static Provider provider(String... keysAndValues) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "social.providers", "p",
                "social.p.extends", "oauth2",
                "social.p.name", "P",
                "social.p.client-id", "id",
                "social.p.client-secret", "secret",
                "social.p.authorization-endpoint", "https://provider.example/authorize",
                "social.p.token-endpoint", "https://provider.example/token",
                "social.p.userinfo-endpoint", "https://provider.example/userinfo",
                "social.p.userinfo.id", "/id"));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.addAll(List.of("social.p." + keysAndValues[i], keysAndValues[i + 1]));
    }
    Config config = TestConfig.production(settings.toArray(String[]::new));
    return new Providers(new Settings(config), config).require("p");
  }

  private static List<Map.Entry<String, String>> form(HTTPRequest request) {
    assertThat(request.getMethod()).isEqualTo(HTTPRequest.Method.POST);
    assertThat(request.getURI()).isEqualTo(ENDPOINT);
    return Parameters.parse(request.getBody()).entries();
  }
}
