package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.proc.BadJWTException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the user authenticated; the rest is in {@code IdTokenClaimsIT}. */
class IdTokenRulesTest {

  private final Instant now = Instant.now();

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
    assertThatCode(() -> IdTokenRules.checkAuthentication(authenticatedAt(-3600), null))
        .doesNotThrowAnyException();
    assertThatCode(() -> IdTokenRules.checkAuthentication(JsonValue.EMPTY_JSON_OBJECT, null))
        .doesNotThrowAnyException();
  }

  private void check(JsonObject claims) throws BadJWTException {
    IdTokenRules.checkAuthentication(claims, now);
  }

  private JsonObject authenticatedAt(int seconds) {
    return claim(Json.createValue(now.getEpochSecond() + seconds));
  }

  private static JsonObject claim(JsonValue authTime) {
    return Json.createObjectBuilder().add("auth_time", authTime).build();
  }
}
