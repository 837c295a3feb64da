package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * E139, among others: mistakes in the settings stop the deployment, in words an operator can
 * follow. The servers themselves stay up, so what counts is that no page of the site is served.
 */
class ConfigurationErrorsIT {

  private static final String KEY = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void withoutAnAddressNothingStarts() {
    try (Server server = Server.of("no-address", Map.of("SOCIAL_PROVIDERS", ""))) {
      server.boot();

      assertNotServed(server);
      assertThat(server.log())
          .contains(
              "social.app-url is missing. Write the public address of this application, context"
                  + " path included, for example https://www.example.com/shop");
    }
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("SOCIAL_APP_URL", "https://shop.example.com"),
            Map.entry("SOCIAL_SECRET_KEYS", KEY),
            Map.entry("SOCIAL_PROVIDERS", "google,nope,my-corp"),
            Map.entry("SOCIAL_GOOGLE_CLIENT_ID", "shop"),
            Map.entry("SOCIAL_NOPE_EXTENDS", "nowhere"),
            Map.entry("SOCIAL_MY_CORP_EXTENDS", "oidc"),
            Map.entry("SOCIAL_MY_CORP_ISSUER", "http://login.my-corp.example"),
            Map.entry("SOCIAL_MY_CORP_CLIENT_ID", "shop"),
            Map.entry("SOCIAL_MY_CORP_CLIENT_SECRET", "not-to-be-printed"));
    try (Server server = Server.of("many-mistakes", settings)) {
      server.boot();

      assertNotServed(server);
      assertThat(server.log())
          .contains(
              "social.secret-keys repeats one byte in the key k1, which is no secret. Write k1:<base64"
                  + " of 32 random bytes>",
              "social.google.client-secret is missing for the provider google."
                  + " Write what the provider gave you for this application",
              "social.nope.extends leads to no definition named \"nowhere\" for the provider nope."
                  + " Write the id of a built-in definition",
              "social.my-corp.issuer is \"http://login.my-corp.example\", which is not safe, for"
                  + " the provider my-corp. Write an https address")
          .doesNotContain("not-to-be-printed", KEY);
    }
  }

  private static void assertNotServed(Server server) {
    for (String path : new String[] {"/login.xhtml", "/css/site.css", "/social/providers"}) {
      assertThat(server.get(path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
    }
    // some servers have a welcome page there
    assertThat(server.get("/").body()).doesNotContain("css/site.css");
  }
}
