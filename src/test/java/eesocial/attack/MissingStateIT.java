package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A2: a callback with a code, but without state and without any flow: null is not null (AdonisJS
 * Ally GHSA-j577-w94j-8p3p, hono CVE-2026-81888, Dev-Card 438), also while what remembers spent
 * flows is away.
 */
@AgainstTheSite
class MissingStateIT {

  private final Person person = Person.stranger();

  @ParameterizedTest
  @CsvSource({
    "login/stub, ?code=x",
    "login/stub, ?code=x&state=",
    "login/stub, ?code=x&state",
    "login/stub, ?code=x&state=&state=",
    "login/stub, ?state=x",
    "login/stub, ?",
    "login/plain, ?code=x",
    "login/issuing, ?code=x",
    "login/poster, ?code=x",
    "connect/stub, ?code=x",
    "connect/plain, ?code=x&state="
  })
  void isRefused(String path, String query) {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.on(Site.at("/social/" + path + query)).crossSite().get();
    verdicts.refused(null, answer, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"undefined", "null", "none", "0", "x"})
  void stateThatIsNoStateFindsNoCookie(String state) {
    Browser browser = new Browser();
    browser.cookies().put("social-flow-none", "x");
    browser.cookies().put("social-flow-", "x");
    browser.cookies().put("social-flow-" + state, "");
    Callback callback =
        Trips.begin(new Browser(), "login", Realms.STUB, person).with("state", state);
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
  }

  @Test
  void postedWithoutAStateIsRefusedToo() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Parameters form = Parameters.none().and("code", "x");
    Answer answer = browser.on("/social/login/poster/response").crossSite().post(form);
    verdicts.refused(null, answer, "invalid-request");
  }

  @Test
  void isRefusedToTheLoggedInToo() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, person).without("state");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "invalid-request");
  }

  /** Nor is what was not spent for want of a place to write it down. */
  @Test
  void isRefusedWithoutTheTableOfSpentFlows() {
    Browser browser = new Browser();
    Callback own = Trips.begin(browser, "login", Realms.STUB, person);
    Callback foreign = Trips.begin(new Browser(), "login", Realms.STUB, person);
    Inside before = Inside.now();
    new Browser().on("/test/inside/spent-flows/away").post();
    Answer missing = browser.bring(foreign.without("state"));
    Answer unknown = browser.bring(foreign);
    Answer unspent = browser.bring(own);
    new Browser().on("/test/inside/spent-flows/back").post();
    assertThat(missing.status()).isEqualTo(400);
    assertThat(unknown.reason()).isEqualTo("unknown-flow");
    assertThat(unspent.status()).isGreaterThanOrEqualTo(500);
    assertThat(Realms.STUB.seen("token")).isEmpty();
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
  }
}
