package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A37: an ID token that does not say when it was issued, was issued tomorrow or long ago, or counts
 * from later on (OpenID Connect Core 1.0, 3.1.3.7 (10); RFC 7519, 4.1.5;
 * oidcc-client-test-missing-iat). The edges, to the second, are in {@code IdTokenRulesTest}.
 */
@AgainstTheSite
class IssueTimeIT {

  static Stream<Arguments> unbelievable() {
    long now = Instant.now().getEpochSecond();
    Stream<Object> odd =
        Stream.of(
            now + 600,
            now * 1000,
            1_000_000_000_000_000_000L,
            Long.MAX_VALUE,
            new BigDecimal(now).setScale(1),
            now + 0.5,
            String.valueOf(now),
            "",
            true,
            List.of(now));
    return Stream.concat(
        odd.flatMap(time -> Stream.of(Arguments.of("iat", time), Arguments.of("nbf", time))),
        Stream.of(
            Arguments.of("iat", now - 3600),
            Arguments.of("iat", 0),
            Arguments.of("iat", -1),
            Arguments.of("iat", null),
            Arguments.of("nbf", null)));
  }

  @ParameterizedTest
  @MethodSource("unbelievable")
  void thatIsNoneIsRefused(String claim, Object time) {
    Realms.LYING.script().claims(claims -> claims.put(claim, time));
    Belief.refused(Realms.LYING);
  }

  @Test
  void missingIsRefused() {
    Realms.LYING.script().claims(claims -> claims.remove("iat"));
    Belief.refused(Realms.LYING);
  }

  @Test
  void withinTheSkewIsBelieved() {
    Realms.LYING
        .script()
        .claims(
            claims -> {
              claims.put("iat", Instant.now().getEpochSecond() + 30);
              claims.put("nbf", Instant.now().getEpochSecond() + 30);
            });
    Belief.granted(Realms.LYING);
  }

  @Test
  void notSoLongAgoIsBelieved() {
    Realms.LYING.script().claims(claims -> claims.put("iat", Instant.now().getEpochSecond() - 540));
    Belief.granted(Realms.LYING);
  }
}
