package eesocial.testing.recorded;

import static java.util.stream.Collectors.toCollection;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is to become of the account at a recorded provider. */
public final class Expected {

  private final Recorded recorded;
  private final JsonObject tokenAnswer;
  private final UnaryOperator<String> here;

  Expected(Recorded recorded, JsonObject tokenAnswer, UnaryOperator<String> here) {
    this.recorded = recorded;
    this.tokenAnswer = tokenAnswer;
    this.here = here;
  }

  /** What a connection shows, by the names of its JSON; times only whether they are there. */
  public Map<String, Object> connection() {
    String username = text("username");
    String name = text("name");
    Map<String, Object> connection = new LinkedHashMap<>();
    connection.put("providerUserId", id());
    connection.put("displayName", username != null ? username : name != null ? name : id());
    connection.put("fullName", name);
    connection.put("email", text("email"));
    connection.put("profileUrl", text("profile"));
    connection.put("imageUrl", text("picture"));
    connection.put("scopes", scopes());
    connection.put("expiresAt", tokenAnswer.containsKey("expires_in"));
    return connection;
  }

  /** The same of a connection that is shown. */
  public static Map<String, Object> shown(JsonObject json) {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "providerUserId", "displayName", "fullName", "email", "profileUrl", "imageUrl"
        }) {
      shown.put(name, json.isNull(name) ? null : json.getString(name));
    }
    shown.put("scopes", texts(json.get("scopes")));
    shown.put("expiresAt", !json.isNull("expiresAt"));
    return shown;
  }

  /** Whether the address counts as verified. */
  public boolean emailVerified() {
    return recorded.object("expect").getBoolean("emailVerified");
  }

  /** Whether the code is bound to the client: where the provider knows how, we ask for it. */
  public boolean pkce() {
    return recorded.endpoint("authorization").containsKey("pkce");
  }

  /** Why the typical error lets nobody in. */
  public String reason() {
    return recorded.object("error").getString("reason", "grant-refused");
  }

  /** Where it names the instance, the instance is here. */
  private String id() {
    Map<String, String> settings = Recorded.texts(recorded.object("settings"));
    String base = DefinitionFile.of(recorded.id()).address("base", settings);
    return base == null ? text("id") : text("id").replace(base, here.apply(base));
  }

  private String text(String name) {
    JsonObject expect = recorded.object("expect");
    return expect.isNull(name) ? null : expect.getString(name);
  }

  /** Those of the answer, or those asked for (RFC 6749, section 5.1). */
  private Set<String> scopes() {
    JsonValue scope = tokenAnswer.get("scope");
    return texts(scope != null ? scope : recorded.endpoint("authorization").get("scope"));
  }

  private static Set<String> texts(JsonValue value) {
    Stream<String> texts =
        value instanceof JsonArray list
            ? list.getValuesAs(JsonString::getString).stream()
            : value instanceof JsonString string
                ? Stream.of(string.getString().split("[\\s,]+"))
                : Stream.of();
    return texts.collect(toCollection(TreeSet::new));
  }
}
