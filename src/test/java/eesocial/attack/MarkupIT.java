package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B74: markup and addresses in everything a provider or a link may say (omniauth CVE-2020-36599,
 * cloudflare/agents CVE-2026-1721, FastMCP CVE-2025-62800, RESTEasy CVE-2021-20293).
 */
@AgainstTheSite
class MarkupIT {

  private static final String MARKUP = "<svg onload=alert(1)>\"'&{x}#{1+1}${1+1}{0}";

  private final Person hostile =
      Person.stranger()
          .with("preferred_username", MARKUP)
          .with("name", MARKUP + "\r\nSet-Cookie: a=b")
          .with("email", "\"<script>\"@evil.example")
          .with("picture", "javascript:alert(1)")
          .with("profile", "data:text/html,<script>alert(1)</script>");

  @Test
  void isTextOnThePages() {
    Browser browser = new Browser();
    Trips.logIn(browser, Realms.SIGN_UP, hostile);
    assertHarmless(browser.get("/register.xhtml"));
    Browser member = Trips.loggedIn(Realms.PLAIN, hostile);
    Trips.connect(member, Realms.STUB, hostile.as(hostile.sub() + "2"));
    Answer profile = member.get("/profile.xhtml");
    assertHarmless(profile);
    assertThat(profile.body()).contains("&lt;svg onload=alert(1)&gt;");
  }

  @Test
  void isTextInTheMessage() {
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Answer answer = Trips.connect(member, Realms.PLAIN, hostile);
    assertThat(answer.setCookies()).noneMatch(cookie -> cookie.name().equals("a"));
    assertHarmless(member.follow(answer));
  }

  @Test
  void isJsonInJsonWithoutDangerousAddresses() {
    Browser member = Trips.loggedIn(Realms.PLAIN, hostile);
    Answer answer = member.on("/social/connections").json().get();
    JsonObject connection = answer.json().asJsonArray().getJsonObject(0);
    assertThat(connection.getString("displayName")).isEqualTo(MARKUP);
    assertThat(connection.get("imageUrl")).isEqualTo(JsonValue.NULL);
    assertThat(connection.get("profileUrl")).isEqualTo(JsonValue.NULL);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "//pictures.example/x.png",
        "vbscript:x",
        "file:///etc/passwd"
      })
  void addressThatIsNotHttpsIsDropped(String address) {
    Person person = Person.stranger().with("picture", address).with("profile", address);
    Browser member = Trips.loggedIn(Realms.PLAIN, person);
    Answer answer = member.on("/social/connections").json().get();
    JsonObject connection = answer.json().asJsonArray().getJsonObject(0);
    assertThat(connection.get("imageUrl")).isEqualTo(JsonValue.NULL);
    assertThat(connection.get("profileUrl")).isEqualTo(JsonValue.NULL);
    assertThat(member.get("/profile.xhtml").body()).doesNotContain(address, "pictures.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/social/login/%3Csvg%20onload=alert(1)%3E?code=a&state=b",
        "/social/login/stub?error=%3Csvg%20onload=alert(1)%3E&state=%3Csvg%20onload=alert(1)%3E",
        "/social/login/stub?error=access_denied&error_description=%3Csvg%20onload=alert(1)%3E&state=x",
        "/social/connect/%3Csvg%20onload=alert(1)%3E?code=a&state=b",
        "/social/connect/stub/%3Csvg%20onload=alert(1)%3E",
        "/login.xhtml?error=%3Csvg%20onload=alert(1)%3E&next=%22%3E%3Csvg%20onload=alert(1)%3E",
        "/%3Csvg%20onload=alert(1)%3E",
        "/social/%3Csvg%20onload=alert(1)%3E"
      })
  void isNotEchoed(String path) {
    Answer answer = new Browser().get(path);
    assertThat(answer.body()).doesNotContain("<svg onload");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  private static void assertHarmless(Answer page) {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<svg onload", "<script", "javascript:", "data:text");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
  }
}
