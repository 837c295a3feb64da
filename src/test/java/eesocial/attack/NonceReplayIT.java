package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A38: an ID token that answers another request than this one (OpenID Connect Core 1.0, 3.1.3.7
 * (11); oidcc-client-test-nonce-invalid). A provider that forgets the nonce needs {@code
 * id-token.nonce=none} in its definition ({@code IdTokenStyleTest}).
 */
@AgainstTheSite
class NonceReplayIT {

  static Stream<UnaryOperator<Object>> others() {
    return Stream.of(
        nonce -> "another",
        nonce -> "",
        nonce -> null,
        nonce -> 7,
        nonce -> true,
        nonce -> List.of("another"),
        nonce -> List.of(nonce),
        nonce -> nonce + " ",
        nonce -> nonce + "=",
        nonce -> String.valueOf(nonce).toUpperCase(Locale.ROOT),
        nonce -> String.valueOf(nonce).substring(1));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherOneIsRefused(UnaryOperator<Object> change) {
    Realms.LYING.script().claims(claims -> claims.put("nonce", change.apply(claims.get("nonce"))));
    Belief.refused(Realms.LYING);
  }

  @Test
  void noneIsRefused() {
    Realms.LYING.script().claims(claims -> claims.remove("nonce"));
    Belief.refused(Realms.LYING);
  }

  @Test
  void thatOfAnEarlierFlowOfTheSameBrowserIsRefused() {
    Browser browser = new Browser();
    String earlier = Trips.start(browser, "login", Realms.LYING, Parameters.none());
    String nonce = Parameters.parse(earlier.substring(earlier.indexOf('?') + 1)).get("nonce");
    Callback callback = Trips.begin(browser, "login", Realms.LYING, Person.stranger());
    Realms.LYING.script().claims(claims -> claims.put("nonce", nonce));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "invalid-provider-response");
  }
}
