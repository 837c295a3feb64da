package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A36: an ID token that has ended, never ends, or ends at no time at all (OpenID Connect Core 1.0,
 * 3.1.3.7 (9)). The edges of the skew, to the second, are in {@code IdTokenRulesTest}.
 */
@AgainstTheSite
class ExpiryIT {

  static Stream<Object> unbelievable() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        now - 120,
        now - 86_400,
        0,
        -1,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        1_000_000_000_000_000_000L,
        BigInteger.TEN.pow(200),
        now + 400L * 86_400,
        now * 1000,
        now + 300.5,
        new BigDecimal(now + 300).setScale(1),
        new BigDecimal("1.8e9"),
        "soon",
        "",
        String.valueOf(now + 300),
        true,
        List.of(now + 300));
  }

  @ParameterizedTest
  @MethodSource("unbelievable")
  void thatIsNoneIsRefused(Object exp) {
    Realms.LYING.script().claims(claims -> claims.put("exp", exp));
    Belief.refused(Realms.LYING);
  }

  @Test
  void missingIsRefused() {
    Realms.LYING.script().claims(claims -> claims.remove("exp"));
    Belief.refused(Realms.LYING);
  }

  @Test
  void nullIsRefused() {
    Realms.LYING.script().claims(claims -> claims.put("exp", null));
    Belief.refused(Realms.LYING);
  }

  @Test
  void withinTheSkewIsBelieved() {
    Realms.LYING.script().claims(claims -> claims.put("exp", Instant.now().getEpochSecond() - 30));
    Belief.granted(Realms.LYING);
  }
}
