package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Script;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A24: the answer to a refresh token carries an ID token of another issuer, user or client than the
 * first one: it is refused, the stored tokens stay, and the connection asks to be made anew (OpenID
 * Connect Core 1.0, 12.2; oidcc-client-test-refresh-token-invalid-issuer,
 * oidcc-client-test-refresh-token-invalid-sub, oidcc-client-test-refresh-token-invalid-aud,
 * oidcc-client-test-refresh-token-invalid-azp; social-core 5.1.0).
 */
@AgainstTheSite
class RenewedIdTokenIT {

  private final Person person = Person.stranger();
  private final Browser browser = loggedInForAMoment();

  static Stream<Arguments> others() {
    String issuer = Realms.LYING.issuer();
    return Stream.of(
        Arguments.of("iss", "another"),
        Arguments.of("iss", issuer + "/"),
        Arguments.of("iss", null),
        Arguments.of("sub", "another"),
        Arguments.of("sub", ""),
        Arguments.of("sub", 7),
        Arguments.of("sub", null),
        Arguments.of("sub", "SUB"),
        Arguments.of("aud", "another"),
        Arguments.of("aud", List.of("another")),
        Arguments.of("aud", List.of("lying-id", "another")),
        Arguments.of("aud", null),
        Arguments.of("azp", "another"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void ofSomebodyElseAsksForReconnect(String claim, Object value) {
    Realms.LYING.script().claims(claims -> claims.put(claim, value));
    asksForReconnect();
  }

  @Test
  void thatIsNoneAsksForReconnect() {
    Realms.LYING.script().tokens(tokens -> tokens.put("id_token", "nonsense"));
    asksForReconnect();
  }

  @Test
  void withoutASignatureAsksForReconnect() {
    Realms.LYING.script().idToken(claims -> IdToken.unsigned(claims, "none"));
    asksForReconnect();
  }

  @Test
  void ofTheSameUserIsFine() {
    Realms.LYING.script();
    assertThat(call()).endsWith("Bearer " + Realms.LYING.lastAccessToken());
  }

  @Test
  void noneIsFine() {
    Realms.LYING.script().tokens(tokens -> tokens.remove("id_token"));
    assertThat(call()).endsWith("Bearer " + Realms.LYING.lastAccessToken());
  }

  private void asksForReconnect() {
    String before = row();
    assertThat(call()).doesNotContain("Bearer");
    assertThat(others(row())).isEqualTo(others(before));
    assertThat(row()).contains("status=RECONNECT_REQUIRED");
    assertThat(expiry(row()))
        .as("the old access token is as good as ended")
        .isLessThan(expiry(before));
    assertThat(call()).doesNotContain("Bearer");
    assertThat(refreshes()).as("no second try").hasSize(1);
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub() + " ").get(0);
  }

  /** What stays as it is. */
  private static String others(String row) {
    return row.replaceAll("(status|updated_at|version|expires_at)=.*? (?=[a-z_]+=)", "");
  }

  private static String expiry(String row) {
    return row.replaceFirst(".* expires_at=(.*?) [a-z_]+=.*", "$1");
  }

  private Browser loggedInForAMoment() {
    Script script = Realms.LYING.script();
    script.tokens(tokens -> tokens.put("expires_in", 30));
    Browser loggedIn = Trips.loggedIn(Realms.LYING, person);
    Realms.LYING.script();
    return loggedIn;
  }

  private String call() {
    return browser.get("/test/doors/api/lying?path=me").body();
  }

  private static List<Seen> refreshes() {
    return Realms.LYING.seen("token").stream()
        .filter(seen -> "refresh_token".equals(seen.parameter("grant_type")))
        .toList();
  }
}
