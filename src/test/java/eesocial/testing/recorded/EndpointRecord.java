package eesocial.testing.recorded;

import eesocial.testing.Parameters;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one endpoint stands in the record; those for refresh tokens are silent about what is as at
 * the token endpoint.
 */
final class EndpointRecord {

  /** Where tokens are used that nobody would renew otherwise. */
  static final String MADE_UP = "https://made-up.example";

  private static final Set<String> LIKE_TOKEN = Set.of("refresh", "revocation");

  private final String name;
  private final JsonObject json;
  private final JsonObject otherwise;

  private EndpointRecord(Recorded recorded, String name) {
    this.name = name;
    this.json = recorded.endpoint(name);
    this.otherwise =
        LIKE_TOKEN.contains(name) ? recorded.endpoint("token") : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** All endpoints of a provider that a client of it may have to do with. */
  static List<Endpoint> all(Recorded recorded, String clientId) {
    return Stream.of(
            "temporary",
            "authorization",
            "token",
            "refresh",
            "userinfo",
            "emails",
            "api",
            "revocation")
        .filter(name -> recorded.hasEndpoint(name) || (isMadeUp(recorded) && name.equals("api")))
        .flatMap(name -> new EndpointRecord(recorded, name).read(recorded, clientId))
        .toList();
  }

  /** Tokens are renewed when they are used: who has no API gets one for that. */
  static boolean isMadeUp(Recorded recorded) {
    return recorded.hasEndpoint("refresh") && !recorded.hasEndpoint("api");
  }

  /** As it is usually, and as it is when the user shall be asked. */
  private Stream<Endpoint> read(Recorded recorded, String clientId) {
    Demands demands = Demands.of(recorded, this);
    Endpoint usual =
        new Endpoint(
            name,
            method(),
            address().replaceFirst("\\?.*", "").replace("{client_id}", clientId),
            text("body", method().equals("POST") ? "form" : "query"),
            demands.parameters(),
            demands.optional(),
            demands.headers());
    return Stream.concat(
        Stream.of(usual),
        object(json, "prompts").values().stream()
            .map(prompt -> usual.with(Recorded.texts(prompt.asJsonObject()))));
  }

  String name() {
    return name;
  }

  /** A text; the default if the record is silent. */
  String text(String key, String standard) {
    JsonValue value = json.getOrDefault(key, otherwise.get(key));
    return value == null ? standard : Recorded.text(value);
  }

  private String method() {
    String at = text("at", "");
    boolean posted = name.equals("token") || LIKE_TOKEN.contains(name);
    return at.contains(" ") ? at.substring(0, at.indexOf(' ')) : posted ? "POST" : "GET";
  }

  private String address() {
    return text("at", MADE_UP + "/resource").replaceFirst("^[A-Z]+ ", "");
  }

  /** Those of the address, and those that are recorded beside it. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (address().contains("?")) {
      Parameters.parse(address().replaceFirst("[^?]*\\?", ""))
          .entries()
          .forEach(e -> parameters.put(e.getKey(), e.getValue()));
    }
    parameters.putAll(Recorded.texts(object(json, "parameters")));
    return parameters;
  }

  Map<String, String> headers() {
    return Recorded.texts(object(json.containsKey("headers") ? json : otherwise, "headers"));
  }

  List<String> optional() {
    return json.getOrDefault("optional", JsonValue.EMPTY_JSON_ARRAY)
        .asJsonArray()
        .getValuesAs(JsonString::getString);
  }

  private static JsonObject object(JsonObject json, String key) {
    return json.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
  }
}
