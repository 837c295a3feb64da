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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * D117: a provider that takes its time over every call, but not too much. All calls of one callback
 * have one deadline, ten seconds; then the browser is at the login page and may try again.
 */
@AgainstTheSite
class DraggingProviderIT {

  private static final long MILLIS = 3_000;

  private final Browser browser = new Browser();

  @Test
  void hasOneDeadlineForAllItsCalls() {
    Realms.DRAGGING
        .script()
        .late("token", MILLIS)
        .late("jwks", MILLIS)
        .late("userinfo", MILLIS)
        .at("emails", Reply.silence());
    Callback callback = Trips.begin(browser, "login", Realms.DRAGGING, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Instant begun = Instant.now();
    Answer answer = browser.bring(callback);
    Duration took = Duration.between(begun, Instant.now());
    // three times three seconds and five, were there no deadline
    assertThat(took).isLessThan(Duration.ofSeconds(13));
    verdicts.refusedAfterTokens(callback, answer, "provider-unavailable");
    assertThat(browser.follow(answer).body())
        .contains("/social/login/dragging")
        .contains("The dragging cannot be reached");
  }
}
