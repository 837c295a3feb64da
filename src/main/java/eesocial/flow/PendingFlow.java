package eesocial.flow;

import eesocial.oauth.AuthorizationRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What has to be remembered between sending the browser to a provider and its coming back. It waits
 * in a cookie of its own, encrypted: no session, no row, any node can finish it.
 *
 * @param id what is written down when the flow is spent
 * @param purpose what the flow is for
 * @param provider the provider's id
 * @param caller who was logged in when it started; null for a login
 * @param expectedUserId the provider account to come back with; null if any will do
 * @param request the request that was sent
 * @param next where to go afterwards, a local path
 * @param remember whether the login shall be remembered
 * @param startedAt when
 */
public record PendingFlow(
    String id,
    Purpose purpose,
    String provider,
    String caller,
    String expectedUserId,
    AuthorizationRequest request,
    String next,
    boolean remember,
    Instant startedAt) {

  /** How long the user may take at the provider. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  /** A flow that starts now. */
  static PendingFlow start(
      Purpose purpose,
      String provider,
      String caller,
      String expectedUserId,
      AuthorizationRequest request,
      String next,
      boolean remember) {
    String id = UUID.randomUUID().toString();
    return new PendingFlow(
        id, purpose, provider, caller, expectedUserId, request, next, remember, Instant.now());
  }

  boolean isOver() {
    return startedAt.plus(LIFETIME).isBefore(Instant.now());
  }

  /** Short names: many flows share the room of one request header. */
  String toJson() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("i", id)
            .add("p", purpose.name())
            .add("v", provider)
            .add("u", request.redirectUri().toString())
            .add("s", request.state())
            .add("n", next)
            .add("r", remember)
            .add("t", startedAt.getEpochSecond());
    add(json, "c", caller);
    add(json, "e", expectedUserId);
    add(json, "o", request.nonce());
    add(json, "k", request.codeVerifier());
    return json.build().toString();
  }

  static PendingFlow of(String text) {
    JsonObject json = Json.createReader(new StringReader(text)).readObject();
    AuthorizationRequest request =
        new AuthorizationRequest(
            null,
            URI.create(json.getString("u")),
            json.getString("s"),
            json.getString("o", null),
            json.getString("k", null));
    return new PendingFlow(
        json.getString("i"),
        Purpose.valueOf(json.getString("p")),
        json.getString("v"),
        json.getString("c", null),
        json.getString("e", null),
        request,
        json.getString("n"),
        json.getBoolean("r"),
        Instant.ofEpochSecond(json.getJsonNumber("t").longValueExact()));
  }

  private static void add(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "PendingFlow[" + purpose + ", " + provider + ", ***]";
  }
}
