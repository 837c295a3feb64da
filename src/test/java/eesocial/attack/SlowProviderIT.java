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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  @Test
  void othersAreServedMeanwhile() {
    Realms.STUB.script().at("token", Reply.silence());
    List<Callback> hanging = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      hanging.add(Trips.begin(browser, "login", Realms.STUB, Person.stranger()));
    }
    Instant begun = Instant.now();
    List<java.util.concurrent.CompletableFuture<Answer>> answers =
        hanging.stream()
            .map(c -> java.util.concurrent.CompletableFuture.supplyAsync(() -> browser.bring(c)))
            .toList();
    Trips.loggedIn(Realms.PLAIN, Person.stranger());
    assertThat(java.time.Duration.between(begun, Instant.now()).toSeconds()).isLessThan(4);
    answers.forEach(answer -> assertThat(answer.join().reason()).isEqualTo("provider-unavailable"));
  }

  private static java.time.Duration limit() {
    return java.time.Duration.ofSeconds(12);
  }

  private static String big() {
    return "{\"sub\":\"" + "x".repeat(2 << 20) + "\"}";
  }
}
