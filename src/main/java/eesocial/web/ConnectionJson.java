package eesocial.web;

import static jakarta.json.stream.JsonCollectors.toJsonArray;

import eesocial.connection.Connection;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Connections as clients may see them: never a token. */
final class ConnectionJson {

  private ConnectionJson() {}

  static JsonArray of(List<Connection> connections) {
    return connections.stream().map(ConnectionJson::of).collect(toJsonArray());
  }

  private static JsonObject of(Connection connection) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    add(json, "provider", connection.provider());
    add(json, "providerUserId", connection.providerUserId());
    add(json, "displayName", connection.displayName());
    add(json, "fullName", connection.fullName());
    add(json, "email", connection.email());
    add(json, "profileUrl", connection.profileUrl());
    add(json, "imageUrl", connection.imageUrl());
    json.add("rank", connection.rank());
    json.add("scopes", Json.createArrayBuilder(connection.scopes().stream().sorted().toList()));
    add(json, "expiresAt", connection.expiresAt());
    add(json, "createdAt", connection.createdAt());
    add(json, "status", connection.status().code());
    return json.build();
  }

  /** Adds a text, or null for what is unknown. */
  static void add(JsonObjectBuilder json, String name, Object value) {
    json.add(name, value == null ? JsonValue.NULL : Json.createValue(value.toString()));
  }
}
