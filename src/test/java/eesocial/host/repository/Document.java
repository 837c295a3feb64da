package eesocial.host.repository;

import eesocial.connection.Status;
import eesocial.connection.StoredConnection;
import eesocial.provider.UserInfo;
import eesocial.token.StoredTokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.Set;

/** A connection as a JSON document. The tokens in it are encrypted already. */
final class Document {

  private Document() {}

  static String of(StoredConnection it) {
    UserInfo user = it.userInfo();
    StoredTokens tokens = it.tokens();
    JsonObjectBuilder json = Json.createObjectBuilder();
    json.add("rank", it.rank()).add("emailVerified", user.emailVerified());
    json.add("version", it.version()).add("scopes", String.join(" ", tokens.scopes()));
    Object[][] texts = {
      {"id", it.id()},
      {"caller", it.caller()},
      {"provider", it.provider()},
      {"userId", user.id()},
      {"username", user.username()},
      {"name", user.name()},
      {"email", user.email()},
      {"picture", user.picture()},
      {"profile", user.profile()},
      {"accessToken", tokens.accessToken()},
      {"secret", tokens.secret()},
      {"refreshToken", tokens.refreshToken()},
      {"parameters", tokens.grantParameters()},
      {"tokenType", tokens.tokenType()},
      {"expiresAt", tokens.expiresAt()},
      {"keyId", tokens.keyId()},
      {"refreshingUntil", it.refreshingUntil()},
      {"status", it.status()},
      {"createdAt", it.createdAt()},
      {"updatedAt", it.updatedAt()},
    };
    for (Object[] text : texts) {
      if (text[1] != null) {
        json.add((String) text[0], text[1].toString());
      }
    }
    return json.build().toString();
  }

  static StoredConnection read(String document) {
    JsonObject json = Json.createReader(new StringReader(document)).readObject();
    return new StoredConnection(
        text(json, "id"),
        text(json, "caller"),
        text(json, "provider"),
        user(json),
        json.getInt("rank"),
        tokens(json),
        time(json, "refreshingUntil"),
        Status.valueOf(text(json, "status")),
        time(json, "createdAt"),
        time(json, "updatedAt"),
        json.getInt("version"));
  }

  private static UserInfo user(JsonObject json) {
    return new UserInfo(
        text(json, "userId"),
        text(json, "username"),
        text(json, "name"),
        text(json, "email"),
        json.getBoolean("emailVerified"),
        text(json, "picture"),
        text(json, "profile"));
  }

  private static StoredTokens tokens(JsonObject json) {
    String scopes = text(json, "scopes");
    return new StoredTokens(
        text(json, "accessToken"),
        text(json, "secret"),
        text(json, "refreshToken"),
        text(json, "parameters"),
        text(json, "tokenType"),
        scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" ")),
        time(json, "expiresAt"),
        text(json, "keyId"));
  }

  private static OffsetDateTime time(JsonObject json, String name) {
    return json.containsKey(name) ? OffsetDateTime.parse(json.getString(name)) : null;
  }

  private static String text(JsonObject json, String name) {
    return json.getString(name, null);
  }
}
