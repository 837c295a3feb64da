package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D117, D125: a provider that hangs, drips or never stops; few tests, for they take their time. */
@AgainstTheSite
class SlowProviderIT {

  private final Browser browser = new Browser();

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("token", "silence", Reply.silence()),
        Arguments.of("token", "one byte a second", Reply.dripping()),
        Arguments.of("token", "no end", Reply.endless()),
        Arguments.of("userinfo", "no end", Reply.endless()),
        Arguments.of("userinfo", "2 MiB", Reply.text(200, "application/json", big())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("answers")
  void isCutOffWithinTenSeconds(String endpoint, String name, Reply reply) {
    assertThat(name).isNotBlank();
    Realms.STUB.script().at(endpoint, reply);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Instant begun = Instant.now();
    Answer answer = browser.bring(callback);
    assertThat(java.time.Duration.between(begun, Instant.now())).isLessThan(limit());
    verdicts.refusedAfterTokens(callback, answer, "provider-unavailable");
  }

  private static java.time.Duration limit() {
    return java.time.Duration.ofSeconds(12);
  }

  private static String big() {
    return "{\"sub\":\"" + "x".repeat(2 << 20) + "\"}";
  }
}
