package eesocial.flow;

import eesocial.browser.LocalRedirect;
import eesocial.oauth.AuthorizationRequest;
import eesocial.oauth1.TemporaryCredentials;
import eesocial.secret.Sha256;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What has to be remembered between sending the browser to a provider and its coming back. It waits
 * in a cookie of its own, encrypted: no session, no row, any node can finish it.
 *
 * @param purpose what the flow is for
 * @param provider the provider's id
 * @param caller whom it is about; null for a login
 * @param expectedUserId the provider account to come back with; null if any will do
 * @param request the request that was sent
 * @param next where to go afterwards, a local path
 * @param remember whether the login shall be remembered
 * @param startedAt when
 */
public record PendingFlow(
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

  /** Looks at {@code next} when the flow starts and again when it ends. */
  public PendingFlow {
    next = LocalRedirect.of(next, "/");
  }

  /** What is written down when the flow is spent; tells nothing of the state. */
  String id() {
    return Sha256.of(request.state());
  }

  /**
   * Whether the caller who is here now may finish it; null for the anonymous. To prove who one is,
   * one need not be logged in.
   */
  boolean isOpenTo(String here) {
    return switch (purpose) {
      case LOGIN -> true;
      case PROOF -> here == null || here.equals(caller);
      case CONNECT, RECONNECT -> caller.equals(here);
    };
  }

  boolean isOver() {
    return startedAt.plus(LIFETIME).isBefore(Instant.now());
  }

  /** Short names: many flows share the room of one request header. */
  String toJson() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("p", purpose.name())
            .add("v", provider)
            .add("n", next)
            .add("r", remember)
            .add("t", startedAt.toEpochMilli());
    add(json, "c", caller);
    add(json, "e", expectedUserId);
    add(json, request);
    return json.build().toString();
  }

  private static void add(JsonObjectBuilder json, AuthorizationRequest request) {
    json.add("s", request.state());
    add(json, "o", request.nonce());
    add(json, "k", request.codeVerifier());
    if (request.authenticatedSince() != null) {
      json.add("i", request.authenticatedSince().getEpochSecond());
    }
    if (request.temporaryCredentials() != null) {
      json.add("a", request.temporaryCredentials().token());
      json.add("b", request.temporaryCredentials().secret());
    }
    if (!request.extraScopes().isEmpty()) {
      json.add("x", String.join(" ", request.extraScopes()));
    }
  }

  /** Reads what {@link #toJson} wrote; the redirect URI of the request is to be added. */
  static PendingFlow of(String text) {
    JsonObject json = Json.createReader(new StringReader(text)).readObject();
    return new PendingFlow(
        Purpose.valueOf(json.getString("p")),
        json.getString("v"),
        json.getString("c", null),
        json.getString("e", null),
        request(json),
        json.getString("n"),
        json.getBoolean("r"),
        Instant.ofEpochMilli(json.getJsonNumber("t").longValueExact()));
  }

  private static AuthorizationRequest request(JsonObject json) {
    String token = json.getString("a", null);
    String scopes = json.getString("x", null);
    return new AuthorizationRequest(
        null,
        null,
        json.getString("s"),
        json.getString("o", null),
        json.containsKey("i")
            ? Instant.ofEpochSecond(json.getJsonNumber("i").longValueExact())
            : null,
        json.getString("k", null),
        token == null ? null : new TemporaryCredentials(token, json.getString("b")),
        scopes == null ? Set.of() : Set.of(scopes.split(" ")));
  }

  /** The flow with the redirect URI its request was sent with. */
  PendingFlow with(URI redirectUri) {
    return new PendingFlow(
        purpose,
        provider,
        caller,
        expectedUserId,
        request.sentWith(redirectUri),
        next,
        remember,
        startedAt);
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
