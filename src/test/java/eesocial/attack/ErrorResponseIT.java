package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A16: errors in the callback; the state comes first, and the provider's text is never shown. */
@AgainstTheSite
class ErrorResponseIT {

  private final Browser browser = Trips.loggedIn(Realms.STUB, Person.stranger());
  private final Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());

  @ParameterizedTest
  @CsvSource({
    "access_denied, access-denied",
    "temporarily_unavailable, provider-error",
    "login_required, provider-error",
    "server_error, provider-error",
    "invalid_request, provider-error",
    "unauthorized_client, provider-error",
    "invalid_scope, provider-error",
    "interaction_required, provider-error",
    "consent_required, provider-error",
    "whatever, provider-error"
  })
  void hasADocumentedEnd(String error, String reason) {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback hostile =
        callback
            .error(error)
            .with("error_description", "<b>pay at evil.example</b>" + "x".repeat(3900))
            .with("error_uri", "https://evil.example/<whatever>");
    Answer answer = browser.bring(hostile);
    verdicts.refused(hostile, answer, reason);
    assertThat(browser.follow(answer).body()).doesNotContain("evil.example", "whatever");
  }

  @Test
  void leavesTheCallerAtConnectAsTheyAre() {
    Callback denied =
        Trips.begin(browser, "connect", Realms.PLAIN, Person.stranger()).error("access_denied");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(denied);
    verdicts.refused(denied, answer, "access-denied");
    assertThat(answer.location()).startsWith(Site.at("/profile.xhtml"));
  }

  @Test
  void ofOauth1IsADenialToo() {
    Callback denied = Trips.begin(browser, "login", Realms.SIGNING, Person.stranger()).denied();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(denied, browser.bring(denied), "access-denied");
  }

  @Test
  void withoutAStateIsNoResponse() {
    Callback hostile = callback.error("access_denied").without("state");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(hostile, browser.bring(hostile), "invalid-request");
  }

  @Test
  void givenTwiceIsNoResponse() {
    Callback hostile = callback.error("access_denied").twice("error", "server_error");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(hostile, browser.bring(hostile), "invalid-request");
  }

  @Test
  void withoutAFlowIsAnUnknownFlow() {
    Browser victim = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    Callback hostile = callback.error("access_denied");
    verdicts.refused(hostile, victim.bring(hostile), "unknown-flow");
  }

  @Test
  void togetherWithACodeIsRefused() {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback hostile = callback.with("error", "access_denied");
    verdicts.refused(hostile, browser.bring(hostile), "invalid-request");
  }
}
