package eesocial.attack;

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
import org.junit.jupiter.params.provider.ValueSource;

/** A2: a callback with a code, but without state and without any flow: null is not null. */
@AgainstTheSite
class MissingStateIT {

  private final Person person = Person.stranger();

  @ParameterizedTest
  @ValueSource(strings = {"?code=x", "?code=x&state=", "?code=x&state=undefined", "?state=x", ""})
  void isRefused(String query) {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = browser.on(Site.at("/social/login/stub" + query)).crossSite().get();
    verdicts.refused(
        null, answer, query.contains("undefined") ? "unknown-flow" : "invalid-request");
  }

  @Test
  void isRefusedToTheLoggedInToo() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, person).without("state");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "invalid-request");
  }

  @Test
  void stateThatIsNoStateFindsNoCookie() {
    Browser browser = new Browser();
    browser.cookies().put("social-flow-none", "x");
    browser.cookies().put("social-flow-", "x");
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, person).with("state", "x");
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
  }
}
