package eesocial.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What works with a provider that demands PKCE, sends {@code iss} and checks every secret. */
@Tag("ci")
class StrictProviderIT extends SiteBeside<StrictProvider> {

  @Override
  StrictProvider startProvider(String site) throws Exception {
    return StrictProvider.start(site);
  }

  @Override
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SOCIAL_PROVIDERS", "basic,post,wrong,timed");
    settings.putAll(provider.client("basic", "client_secret_basic", "secret-of-basic"));
    settings.putAll(provider.client("post", "client_secret_post", "secret-of-post"));
    settings.putAll(provider.client("wrong", "client_secret_basic", "no longer valid"));
    settings.putAll(provider.client("timed", "client_secret_basic", "secret-of-timed"));
    settings.put("SOCIAL_TIMED_AUTHORIZATION_PARAMETERS", "prompt=login&max_age=0");
    return settings;
  }

  @Test
  void oneSignsUpConnectsAndComesBack() {
    visitor.open("/login.xhtml").press("Log in with Strict basic");
    consent("ada");
    assertThat(visitor.where()).isEqualTo("/register.xhtml");
    visitor.press("Create account");
    assertThat(visitor.card("Strict basic").asNormalizedText()).contains("ada@example.org");

    visitor.press("Connect Strict post");
    consent("ada");
    assertThat(visitor.message()).isEqualTo("Your Strict post account ada is now connected.");
    assertThat(visitor.card("Strict post").asNormalizedText()).contains("ada@example.org");

    visitor.press("Log out").open("/login.xhtml").press("Log in with Strict post");
    assertThat(visitor.where()).as("the provider remembers its user").isEqualTo("/profile.xhtml");
  }

  /**
   * Its tokens end within the minute, so each call renews them; a refresh token used twice ends
   * all.
   */
  @Test
  void rotatedRefreshTokensKeepTheApiClientAlive() {
    visitor.open("/login.xhtml").press("Log in with Strict basic");
    consent("linus");
    visitor.press("Create account");

    for (int call = 1; call <= 4; call++) {
      assertThat(visitor.read("/test/doors/api/basic?path=me"))
          .as("call " + call)
          .contains("\"sub\":\"linus\"");
    }
    assertThat(visitor.read("/social/connections")).contains("\"status\":\"active\"");
  }

  /** The provider remembers its user, and asks all the same. */
  @Test
  void aNewLoginIsOneEachTime() {
    visitor.open("/login.xhtml").press("Log in with Strict timed");
    consent("margaret");
    visitor.press("Create account").press("Log out");

    visitor.open("/login.xhtml").press("Log in with Strict timed");
    visitor.fillNamed("login", "margaret").fillNamed("password", "any").press("Sign-in");

    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
  }

  @Test
  void aDenialIsTold() {
    visitor.open("/login.xhtml").press("Log in with Strict basic");
    visitor.fillNamed("login", "grace").fillNamed("password", "any").press("Sign-in");

    visitor.follow("[ Cancel ]");

    assertThat(visitor.message()).startsWith("You did not allow Strict basic to tell us");
  }

  @Test
  void aWrongSecretIsOurFaultAndSaysSo() {
    visitor.open("/login.xhtml").press("Log in with Strict wrong");
    consent("alan");

    assertThat(visitor.where()).isEqualTo("/login.xhtml?error=registration-refused");
    assertThat(visitor.message())
        .startsWith("Strict wrong does not accept this application at the moment.");
    assertThat(server.log()).contains("registration-refused").doesNotContain("no longer valid");
  }

  @Test
  void anotherIssuersAnswerIsRefused() {
    visitor.intercept(url -> url.replaceFirst("([?&]iss=)[^&]*", "$1https%3A%2F%2Fevil.example"));

    logInAs("mallory");

    assertThat(visitor.where()).isEqualTo("/login.xhtml?error=invalid-provider-response");
  }

  @Test
  void anAnswerThatHidesItsIssuerIsRefused() {
    visitor.intercept(url -> url.replaceFirst("&iss=[^&]*", ""));

    logInAs("mallory");

    assertThat(visitor.where()).isEqualTo("/login.xhtml?error=invalid-provider-response");
  }

  @Test
  void theProviderIndeedDemandsPkce() throws IOException, InterruptedException {
    URI withoutChallenge =
        URI.create(
            provider.issuer()
                + "/auth?response_type=code&scope=openid&state=s&client_id=basic&redirect_uri="
                + server.url()
                + "/social/login/basic");

    String location =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(withoutChallenge).build(), BodyHandlers.discarding())
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(location).contains("error=invalid_request", "PKCE");
  }

  private void logInAs(String name) {
    visitor.open("/login.xhtml").press("Log in with Strict basic");
    consent(name);
  }

  private void consent(String name) {
    if (visitor.buttons().contains("Sign-in")) {
      visitor.fillNamed("login", name).fillNamed("password", "any").press("Sign-in");
    }
    visitor.press("Continue");
  }
}
