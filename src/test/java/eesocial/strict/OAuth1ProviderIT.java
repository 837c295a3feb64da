package eesocial.strict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definition of Twitter, with only its addresses changed, at a server that checks it all. */
@Tag("ci")
class OAuth1ProviderIT extends SiteBeside<OAuth1Provider> {

  private static final String SHA1 = "Log in with Twitter";
  private static final String SHA256 = "Log in with Twitter 256";

  @Override
  OAuth1Provider startProvider(String site) throws Exception {
    return OAuth1Provider.start(site);
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SOCIAL_PROVIDERS", "twitter,twitter-256,wrong");
    settings.putAll(provider.client("twitter", "sha1", "s%3A:ecret+ &=/of sha1"));
    settings.putAll(provider.client("twitter-256", "sha256", "s%3A:ecret+ &=/of sha256"));
    settings.putAll(provider.client("wrong", "sha1", "no longer valid"));
    settings.put("SOCIAL_TWITTER_256_NAME", "Twitter 256");
    settings.put("SOCIAL_TWITTER_256_SIGNATURE_METHOD", "hmac-sha256");
    settings.put("SOCIAL_WRONG_NAME", "Wrong");
    return settings;
  }

  @ParameterizedTest
  @CsvSource({SHA1 + ", twitter, ada", SHA256 + ", twitter-256, grace"})
  void oneSignsUpReadsAndPosts(String button, String id, String name) {
    long refused = refused();
    signUp(button, name);
    assertThat(visitor.card(button.replace("Log in with ", "")).asNormalizedText())
        .contains(name, name + "@example.org");

    String words = parameter("Sch\u00f6n & gut: 100 % \ud83d\ude00 +1~*!'()");
    for (String way : List.of("target", "typed")) {
      assertThat(visitor.read("/test/twitter/" + id + "/search/" + way + "?" + words + "&text=2"))
          .as(provider.lastRefusal())
          .contains("100 % \\ud83d\\ude00 +1~*!'()\"],[\"q\",\"2\"]");
    }
    for (String way : List.of("form", "map", "typed")) {
      assertThat(visitor.read("/test/twitter/" + id + "/update/" + way + "?" + words))
          .as(provider.lastRefusal())
          .contains("[\"status\",\"Sch\\u00f6n & gut: 100 % \\ud83d\\ude00 +1~*!'()\"]");
    }
    for (String way : List.of("text", "json")) {
      assertThat(visitor.read("/test/twitter/" + id + "/update/" + way + "?text=x"))
          .as(provider.lastRefusal())
          .contains("\"form\"");
    }
    assertThat(refused()).isEqualTo(refused);
    assertThat(server.log()).doesNotContain("of sha1", "of sha256", "oauth_");
  }

  @Test
  void oneConnectsAndComesBack() {
    signUp(SHA1, "linus");
    visitor.press("Connect Twitter 256");
    authorize("linus256");
    assertThat(visitor.message()).isEqualTo("Your Twitter 256 account linus256 is now connected.");

    visitor.press("Log out").open("/login.xhtml").press(SHA256);
    authorize("linus256");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(visitor.card("Twitter").asNormalizedText()).contains("linus");
  }

  @Test
  void aDenialIsTold() {
    visitor.open("/login.xhtml").press(SHA1).press("Cancel");
    assertThat(visitor.message()).startsWith("You did not allow Twitter to tell us");
  }

  @Test
  void aWrongSecretIsOurFaultAndSaysSo() {
    visitor.open("/login.xhtml").press("Log in with Wrong");
    assertThat(visitor.where()).isEqualTo("/login.xhtml?error=registration-refused");
    assertThat(provider.lastRefusal()).contains("the signature is wrong");
    assertThat(server.log()).contains("social.wrong.client-id").doesNotContain("no longer valid");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrstuvwxyz, grant-refused, the verifier is wrong",
    "short, provider-error, Invalid verifier format."
  })
  void aChangedVerifierIsRefused(String verifier, String reason, String why) {
    visitor.intercept(url -> url.replaceFirst("(oauth_verifier=)[^&]*", "$1" + verifier));
    visitor.open("/login.xhtml").press(SHA1);
    authorize("mallory");
    assertThat(visitor.where()).isEqualTo("/login.xhtml?error=" + reason);
    assertThat(provider.lastRefusal()).isEqualTo(why);
  }

  private void signUp(String button, String name) {
    visitor.open("/login.xhtml").press(button);
    authorize(name);
    assertThat(visitor.where()).isEqualTo("/register.xhtml");
    visitor.press("Create account");
  }

  private void authorize(String name) {
    visitor.fillNamed("user", name).press("Authorize app");
  }

  private static String parameter(String text) {
    return "text=" + URLEncoder.encode(text, UTF_8);
  }

  private long refused() {
    return provider.log().stream()
        .map(entry -> entry.getString("why"))
        .filter(why -> !why.isEmpty())
        .count();
  }
}
