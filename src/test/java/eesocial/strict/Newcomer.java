package eesocial.strict;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eesocial.browser.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;

/** Ada, whom all providers of emulate know, on her way through one of them. */
record Newcomer(Visitor visitor, String provider) {

  /**
   * Makes an account from what a provider says of her.
   *
   * @param verified whether it vouches for her e-mail address
   */
  static Newcomer signUp(Visitor visitor, String provider, boolean verified) {
    Newcomer ada = new Newcomer(visitor, provider);
    ada.logIn();
    assertThat(visitor.where()).isEqualTo("/register.xhtml");
    assertThat(visitor.text().contains("From " + provider + " verified")).isEqualTo(verified);
    visitor.fill("User name", "ada-at-" + provider.replace(' ', '-')).press("Create account");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    return ada;
  }

  /** Another visit finds the same account by the same connection. */
  void comeBack() {
    JsonObject before = connection();
    visitor.press("Log out");
    logIn();
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(connection().getString("createdAt")).isEqualTo(before.getString("createdAt"));
    assertThat(withoutTimes(connection())).isEqualTo(withoutTimes(before));
  }

  /**
   * All that is told of her connection.
   *
   * @param lifetime of her token; null if the provider does not say
   * @param expected the rest as JSON
   */
  void assertConnection(Duration lifetime, String expected) {
    JsonObject connection = connection();
    assertThat(withoutTimes(connection)).isEqualTo(json(expected).readObject());
    Instant created = Instant.parse(connection.getString("createdAt"));
    assertThat(created).isCloseTo(Instant.now(), within(1, MINUTES));
    if (lifetime == null) {
      assertThat(connection.get("expiresAt")).isEqualTo(JsonValue.NULL);
    } else {
      assertThat(Instant.parse(connection.getString("expiresAt")))
          .isCloseTo(created.plus(lifetime), within(1, MINUTES));
    }
  }

  /** The only one. */
  JsonObject connection() {
    JsonArray connections = json(visitor.read("/social/connections")).readArray();
    assertThat(connections).hasSize(1);
    return connections.getJsonObject(0);
  }

  /** What an address of the provider's API answers to her token. */
  JsonObject api(String id, String path) {
    return json(visitor.read("/test/doors/api/" + id + "?path=" + path)).readObject();
  }

  /** Consent pages show a button for everybody: the initial, then login name or e-mail address. */
  private void logIn() {
    visitor.open("/login.xhtml").press("Log in with " + provider).press("A ada");
    if (visitor.buttons().contains("Continue")) {
      visitor.press("Continue"); // a script does that where there are scripts
    }
  }

  private static JsonObject withoutTimes(JsonObject connection) {
    return Json.createObjectBuilder(connection).remove("createdAt").remove("expiresAt").build();
  }

  private static JsonReader json(String text) {
    return Json.createReader(new StringReader(text));
  }
}
