package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.proc.BadJWTException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A36, A37: the times of an ID token, to the second; and when the user authenticated. What else a
 * token must not claim is played against the site, in {@code eesocial.attack}.
 */
class IdTokenRulesTest {

  private static final long MAX_AGE = 600;
  private static final String US = "our-id";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final IdTokenRules rules =
      new IdTokenRules(Duration.ofSeconds(MAX_AGE), Clock.fixed(now, ZoneOffset.UTC));

  @Test
  void clocksMayDifferAMinuteAndNoMore() {
    assertThat(IdTokenRules.SKEW).hasSeconds(60);
  }

  /** Each is the last second that will do; the next one is too much. */
  @ParameterizedTest
  @CsvSource({
    "exp, -59, -60",
    "iat, 60, 61",
    "iat, -600, -601",
    "nbf, 60, 61",
    "exp, 31536000, 31536001"
  })
  void timesHaveAnEdge(String claim, long within, long beyond) {
    assertThatCode(() -> rules.check(issued(claim, within), US)).doesNotThrowAnyException();
    assertThatThrownBy(() -> rules.check(issued(claim, beyond), US))
        .isInstanceOf(BadJWTException.class);
  }

  @Test
  void ageIsTheOperatorsToSay() throws BadJWTException {
    IdTokenRules strict = new IdTokenRules(Duration.ofSeconds(5), Clock.fixed(now, ZoneOffset.UTC));
    strict.check(issued("iat", -5), US);
    assertThatThrownBy(() -> strict.check(issued("iat", -6), US))
        .isInstanceOf(BadJWTException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e18",
        "1000000000000000000",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "31556889864403200",
        "1.5",
        "1.0",
        "1e400"
      })
  void numbersThatAreNoTimesAreNone(String number) {
    for (String claim : new String[] {"exp", "iat", "nbf"}) {
      JsonObject claims =
          Json.createObjectBuilder(issued("exp", 300))
              .add(claim, Json.createValue(new BigDecimal(number)))
              .build();
      assertThatThrownBy(() -> rules.check(claims, US)).isInstanceOf(BadJWTException.class);
    }
  }

  /** A good token but for one time. */
  private JsonObject issued(String claim, long seconds) {
    return Json.createObjectBuilder()
        .add("sub", "somebody")
        .add("aud", US)
        .add("iat", now.getEpochSecond())
        .add("exp", now.getEpochSecond() + 300)
        .add(claim, now.getEpochSecond() + seconds)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {-50, 0, 50})
  void clocksMayDifferAMinute(int seconds) {
    assertThatCode(() -> check(authenticatedAt(seconds))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, -70, 70, 3600})
  void butNoMore(int seconds) {
    assertThatThrownBy(() -> check(authenticatedAt(seconds))).isInstanceOf(BadJWTException.class);
  }

  @Test
  void fractionsOfASecondAreFine() {
    assertThatCode(() -> check(claim(Json.createValue(now.getEpochSecond() + 0.5))))
        .doesNotThrowAnyException();
  }

  @Test
  void numbersBeyondAllTimesAreNone() {
    for (String number : new String[] {"1e400", "-1e400", "1e-400"}) {
      assertThatThrownBy(() -> check(claim(Json.createValue(new BigDecimal(number)))))
          .isInstanceOf(BadJWTException.class);
    }
  }

  @Test
  void silenceIsNoTime() {
    assertThatThrownBy(() -> check(JsonValue.EMPTY_JSON_OBJECT))
        .isInstanceOf(BadJWTException.class);
    assertThatThrownBy(() -> check(claim(JsonValue.NULL))).isInstanceOf(BadJWTException.class);
    assertThatThrownBy(() -> check(claim(Json.createValue("" + now.getEpochSecond()))))
        .isInstanceOf(BadJWTException.class);
  }

  @Test
  void whoDidNotAskTakesAnyTime() {
    assertThatCode(() -> rules.checkAuthentication(authenticatedAt(-3600), null))
        .doesNotThrowAnyException();
    assertThatCode(() -> rules.checkAuthentication(JsonValue.EMPTY_JSON_OBJECT, null))
        .doesNotThrowAnyException();
  }

  private void check(JsonObject claims) throws BadJWTException {
    rules.checkAuthentication(claims, now);
  }

  private JsonObject authenticatedAt(int seconds) {
    return claim(Json.createValue(now.getEpochSecond() + seconds));
  }

  private static JsonObject claim(JsonValue authTime) {
    return Json.createObjectBuilder().add("auth_time", authTime).build();
  }
}
