package eesocial.testing.recorded;

import eesocial.testing.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is recorded of a provider.
 *
 * @param id the id of its definition
 * @param json the record
 */
record Recorded(String id, JsonObject json) {

  private static final Path FOLDER = Path.of("src/test/resources/eesocial/provider");

  /** Reads a record, if there is one that can be played. */
  static Optional<Recorded> find(String id) {
    Path file = FOLDER.resolve(id + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return Optional.of(new Recorded(id, reader.readObject()))
          .filter(recorded -> recorded.json().containsKey("endpoints"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object of the record; empty if it is silent. */
  JsonObject object(String name) {
    return json.containsKey(name) ? json.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The demands of an endpoint; empty if the provider has no such one. */
  JsonObject endpoint(String name) {
    return hasEndpoint(name)
        ? object("endpoints").getJsonObject(name)
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** What makes it ask the user; empty if nothing does. */
  Map<String, String> prompt(String name) {
    JsonObject prompts =
        endpoint("authorization")
            .getOrDefault("prompts", JsonValue.EMPTY_JSON_OBJECT)
            .asJsonObject();
    return texts(prompts.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject());
  }

  /** Whether the provider has such an endpoint. */
  boolean hasEndpoint(String name) {
    return object("endpoints").containsKey(name);
  }

  /** The issuer of its ID tokens; null without OpenID Connect. */
  String issuer() {
    return object("endpoints").getString("issuer", null);
  }

  /** A recorded answer, as the endpoint sends it. */
  Reply reply(String endpoint, JsonValue answer) {
    String type = endpoint(endpoint).getString("type", "application/json");
    return Reply.text(200, type, answer.toString());
  }

  /** The answer of an endpoint that refuses; unless recorded that of RFC 6749, section 5.2. */
  Reply refusal(String endpoint) {
    JsonObject error = object("refresh".equals(endpoint) ? "refreshError" : "error");
    return error.isEmpty()
        ? Reply.error(400, "invalid_grant")
        : Reply.text(error.getInt("status", 400), "application/json", error.get("body").toString());
  }

  /** Whether it speaks OAuth 1.0a. */
  boolean speaksOAuth1() {
    return hasEndpoint("temporary");
  }

  /** What it calls a parameter of the RFCs. */
  String named(String parameter) {
    return endpoint("names").getString(parameter, parameter);
  }

  /** The names and texts of an object. */
  static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  /** A text as it is, anything else as it is written. */
  static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
