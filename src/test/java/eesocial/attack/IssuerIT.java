package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A33: an ID token of another issuer, or of nearly the right one (OpenID Connect Core 1.0, 3.1.3.7
 * (2); oidcc-client-test-invalid-iss).
 */
@AgainstTheSite
class IssuerIT {

  static Stream<Object> others() {
    String right = Realms.LYING.issuer();
    return Stream.of(
        "https://evil.example",
        Realms.EVIL.issuer(),
        right + "/",
        right + " ",
        right + "?",
        right + "#",
        right.toUpperCase(Locale.ROOT),
        right.replace("http:", "HTTP:"),
        right.replace("http:", "https:"),
        right.replace("127.0.0.1", "localhost"),
        "",
        7,
        List.of(right),
        Map.of("iss", right));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherOneIsRefused(Object iss) {
    Realms.LYING.script().claims(claims -> claims.put("iss", iss));
    Belief.refused(Realms.LYING);
  }

  @Test
  void noneIsRefused() {
    Realms.LYING.script().claims(claims -> claims.remove("iss"));
    Belief.refused(Realms.LYING);
  }

  @Test
  void nullIsRefused() {
    Realms.LYING.script().claims(claims -> claims.put("iss", null));
    Belief.refused(Realms.LYING);
  }

  @Test
  void theRightOneIsBelieved() {
    Belief.granted(Realms.LYING);
  }
}
