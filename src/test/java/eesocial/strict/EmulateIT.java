package eesocial.strict;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eesocial.browser.Visitor;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shipped definitions log in at other people's imitation of their provider, with nothing
 * changed but where it is.
 */
@Tag("ci")
class EmulateIT {

  private static final List<String> PROVIDERS = List.of("github", "google");

  private static Server server;
  private static Emulate emulate;
  private Visitor visitor;

  @BeforeAll
  static void startBoth() throws Exception {
    Map<String, String> settings = new HashMap<>();
    server = Server.of("emulate", settings).deploying(SuiteDeployment.site(new Properties()));
    emulate = Emulate.start(server.url());
    settings.put("SOCIAL_APP_URL", server.url());
    settings.put("SOCIAL_PROVIDERS", String.join(",", PROVIDERS));
    PROVIDERS.forEach(id -> settings.putAll(emulate.settings(id)));
    server.start();
  }

  @AfterAll
  static void stopBoth() {
    server.close();
    if (emulate != null) {
      emulate.close();
    }
  }

  @BeforeEach
  void newcomer() {
    visitor = new Visitor(server.url());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void gitHub() {
    signUp("GitHub");

    JsonObject connection = connection();
    assertThat(withoutTimes(connection))
        .isEqualTo(
            json(
                """
                {"provider":"github","providerUserId":"4","displayName":"ada",
                "fullName":"Ada Lovelace","email":"ada@example.org","profileUrl":"%1$s/ada",
                "imageUrl":"%1$s/avatars/u/ada","rank":1,"scopes":["read:user","user:email"],
                "status":"active"}
                """
                    .formatted(emulate.at("github"))));
    assertThat(connection.get("expiresAt")).isEqualTo(JsonValue.NULL);
    assertThat(api("github", "user/repos")).contains("\"full_name\":\"ada/engine\"");
    comeBack("GitHub", connection);
  }

  @Test
  void google() {
    signUp("Google");

    JsonObject connection = connection();
    JsonObject user = json(api("google", "oauth2/v2/userinfo"));
    assertThat(withoutTimes(connection))
        .isEqualTo(
            json(
                """
                {"provider":"google","providerUserId":"%s","displayName":"Ada Lovelace",
                "fullName":"Ada Lovelace","email":"ada@example.org","profileUrl":null,
                "imageUrl":"https://pictures.example/ada.png","rank":1,
                "scopes":["email","openid","profile"],"status":"active"}
                """
                    .formatted(user.getString("sub"))));
    assertThat(user.getString("email")).isEqualTo("ada@example.org");
    assertThat(expiry(connection)).isCloseTo(Instant.now().plus(1, HOURS), within(1, MINUTES));
    comeBack("Google", connection);
  }

  private void signUp(String provider) {
    logIn(provider);
    assertThat(visitor.where()).isEqualTo("/register.xhtml");
    visitor.fill("User name", "ada-at-" + provider).press("Create account");
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
  }

  /** Another visit finds the same account by the same connection. */
  private void comeBack(String provider, JsonObject connection) {
    visitor.press("Log out");
    logIn(provider);
    assertThat(visitor.where()).isEqualTo("/profile.xhtml");
    assertThat(connection().getString("createdAt")).isEqualTo(connection.getString("createdAt"));
    assertThat(withoutTimes(connection())).isEqualTo(withoutTimes(connection));
  }

  /** Its pages show a button for everybody: initial, then login name or e-mail address. */
  private void logIn(String provider) {
    visitor.open("/login.xhtml").press("Log in with " + provider).press("A ada");
  }

  private String api(String provider, String path) {
    return visitor.read("/social/doors/api/" + provider + "?path=" + path);
  }

  private JsonObject connection() {
    JsonArray connections;
    try (JsonReader reader = reader(visitor.read("/social/connections"))) {
      connections = reader.readArray();
    }
    assertThat(connections).hasSize(1);
    return connections.getJsonObject(0);
  }

  private static Instant expiry(JsonObject connection) {
    return Instant.parse(connection.getString("expiresAt"));
  }

  private static JsonObject withoutTimes(JsonObject connection) {
    return Json.createObjectBuilder(connection).remove("createdAt").remove("expiresAt").build();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = reader(text)) {
      return reader.readObject();
    }
  }

  private static JsonReader reader(String text) {
    return Json.createReader(new StringReader(text));
  }
}
