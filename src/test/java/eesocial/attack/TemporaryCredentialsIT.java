package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A27: callbacks of OAuth 1.0a that are forged, another's, mixed, changed or repeated (RFC 5849,
 * 2.2 and 2.3; OAuth Security Advisory 2009.1; AdonisJS Ally GHSA-j577-w94j-8p3p).
 */
@AgainstTheSite
class TemporaryCredentialsIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();
  private final Callback callback = Trips.begin(browser, "login", Realms.SIGNING, person);

  @Test
  void ofAnotherBrowserAreRefused() {
    Callback another = Trips.begin(new Browser(), "login", Realms.SIGNING, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(another, browser.bring(another), "unknown-flow");
  }

  @Test
  void ofAnotherBrowserAreRefusedToWhoSaysNo() {
    Callback another = Trips.begin(new Browser(), "login", Realms.SIGNING, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(another.denied(), browser.bring(another.denied()), "unknown-flow");
  }

  @Test
  void ofAnotherProviderAreRefused() {
    Callback elsewhere = callback.at(callback.address() + "-256");
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refused(null, browser.bring(elsewhere), "unknown-flow");
  }

  @Test
  void ofAnotherPurposeAreRefused() {
    Browser caller = Trips.loggedIn(Realms.STUB, Person.stranger());
    Callback login = Trips.begin(caller, "login", Realms.SIGNING, person);
    Callback connect = login.at(login.address().replace("/login/", "/connect/"));
    Verdicts verdicts = Verdicts.watch(caller);
    verdicts.refused(null, caller.bring(connect), "unknown-flow");
  }

  @Test
  void withTheVerifierOfAnotherFlowAreRefusedByTheProvider() {
    Callback other = Trips.begin(browser, "login", Realms.SIGNING, Person.stranger());
    Callback mixed = callback.with("oauth_verifier", other.parameters().get("oauth_verifier"));
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(mixed, browser.bring(mixed), "grant-refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth_token", "oauth_verifier"})
  void withoutOnePartAreRefused(String part) {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(null, browser.bring(callback.without(part)), "invalid-request");
  }

  @Test
  void withoutBothPartsAreRefused() {
    Callback nothing = callback.without("oauth_token").without("oauth_verifier");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(null, browser.bring(nothing), "invalid-request");
    Browser stranger = new Browser();
    Verdicts ofStranger = Verdicts.watchWithBystander(stranger);
    ofStranger.refused(null, stranger.bring(nothing.with("x", "y")), "invalid-request");
  }

  @Test
  void thatNobodyIssuedAreRefused() {
    Callback invented = callback.with("oauth_token", "tt-invented");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(invented, browser.bring(invented), "unknown-flow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth_token", "oauth_verifier"})
  void withOnePartTwiceAreRefused(String part) {
    Callback twice = callback.twice(part, callback.parameters().get(part));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(null, browser.bring(twice), "invalid-request");
  }

  @Test
  void allowedAndDeniedAtOnceAreRefused() {
    Callback both = callback.with("denied", callback.parameters().get("oauth_token"));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(null, browser.bring(both), "invalid-request");
  }

  @Test
  void andStateAndCodeOfOauth2AreRefused() {
    Callback other = callback.without("oauth_token").without("oauth_verifier");
    Callback code = other.with("state", callback.state()).with("code", "c");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(null, browser.bring(code), "invalid-request");
  }

  @Test
  void countOnce() {
    Map<String, String> cookies = browser.cookies().all();
    browser.bring(callback);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
    cookies.forEach(browser.cookies()::put);
    Verdicts again = Verdicts.watch(browser);
    again.refused(callback, browser.bring(callback), "spent-flow");
    assertThat(Realms.SIGNING.seen("token")).hasSize(1);
  }
}
