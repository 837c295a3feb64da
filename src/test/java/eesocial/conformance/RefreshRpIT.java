package eesocial.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A56: the plan {@code oidcc-client-refreshtoken-test-plan}. An application calls the provider's
 * API with a token that has ended; that is when a token is renewed.
 */
@AgainstTheSite
class RefreshRpIT {

  private final Person person = Person.stranger();
  private final Browser browser = loggedInForAMoment();

  @Test
  @DisplayName("oidcc-client-test-refresh-token")
  void refreshToken() {
    assertThat(call()).endsWith("Bearer " + Realms.LYING.lastAccessToken());
    assertThat(row()).contains("status=ACTIVE");
  }

  @Test
  @DisplayName("oidcc-client-test-refresh-token-invalid-issuer")
  void refreshTokenInvalidIssuer() {
    Realms.LYING.script().claims(claims -> claims.put("iss", claims.get("iss") + "invalid"));
    refused();
  }

  @Test
  @DisplayName("oidcc-client-test-refresh-token-invalid-sub")
  void refreshTokenInvalidSub() {
    Realms.LYING.script().claims(claims -> claims.put("sub", claims.get("sub") + "invalid"));
    refused();
  }

  private void refused() {
    Inside before = Inside.now();
    assertThat(call()).doesNotContain("Bearer");
    assertThat(row()).contains("status=RECONNECT_REQUIRED");
    assertThat(Inside.now().rows("social_connection", "provider=lying"))
        .hasSameSizeAs(before.rows("social_connection", "provider=lying"));
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub() + " ").get(0);
  }

  private String call() {
    return browser.get("/test/doors/api/lying?path=me").body();
  }

  private Browser loggedInForAMoment() {
    Realms.LYING.script().tokens(tokens -> tokens.put("expires_in", 30));
    Browser loggedIn = Trips.loggedIn(Realms.LYING, person);
    Realms.LYING.script();
    return loggedIn;
  }
}
