package eesocial.welcome;

import eesocial.browser.HostCookies;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;

/** Binds a pending identity to the browser that brought it. */
@ApplicationScoped
class PendingCookie {

  private static final String NAME = "pending";

  @Inject HostCookies cookies;
  @Inject Encryption encryption;

  /**
   * What the browser may claim.
   *
   * @param id of the row that waits
   * @param remember whether the login shall be remembered
   * @param next where to go afterwards, a local path
   */
  record Claim(String id, boolean remember, String next) {}

  Optional<Claim> find(HttpServletRequest request) {
    return cookies
        .find(request, NAME)
        .flatMap(text -> encryption.open(NAME, text))
        .map(text -> Json.createReader(new StringReader(text)).readObject())
        .map(j -> new Claim(j.getString("id"), j.getBoolean("remember"), j.getString("next")));
  }

  void set(HttpServletResponse response, Claim claim) {
    JsonObject json =
        Json.createObjectBuilder()
            .add("id", claim.id())
            .add("remember", claim.remember())
            .add("next", claim.next())
            .build();
    cookies.set(
        response,
        NAME,
        encryption.seal(NAME, json.toString()),
        Duration.ofMinutes(PendingConnection.MINUTES));
  }

  void clear(HttpServletResponse response) {
    cookies.clear(response, NAME);
  }
}
