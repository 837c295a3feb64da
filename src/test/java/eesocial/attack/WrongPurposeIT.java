package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
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

/** A11: what was made for one purpose is used for another. */
@AgainstTheSite
class WrongPurposeIT {

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, person);

  @ParameterizedTest
  @CsvSource({"login, connect", "connect, login", "reconnect, login"})
  void flowEndsWhereItWasMadeFor(String begun, String ended) {
    Callback callback = Trips.begin(browser, begun, Realms.STUB, person);
    Callback moved = callback.at(Site.at("/social/" + ended + "/stub"));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(moved, browser.bring(moved), "unknown-flow");
  }

  @Test
  void connectIsNoReconnectOfAnyAccount() {
    Callback callback = Trips.begin(browser, "reconnect", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "other-account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"social-remember", "JSESSIONID", "social-pending", "social-message"})
  void flowCookieIsNoOtherCookie(String name) {
    Browser thief = new Browser();
    Trips.start(thief, "login", Realms.STUB, Parameters.none());
    String flow = thief.cookies().all("social-flow-").values().iterator().next();
    Browser other = new Browser();
    other.cookies().put(name, flow);
    assertThat(Inside.name(other)).isEqualTo("null");
    assertThat(other.get("/register.xhtml").body()).doesNotContain("knows you as");
    assertThat(other.get("/login.xhtml").status()).isEqualTo(200);
  }

  @Test
  void otherCookiesAreNoFlow() {
    Browser stranger = new Browser();
    Trips.logIn(stranger, Realms.SIGN_UP, Person.stranger());
    String signUp = stranger.cookies().get("social-pending");
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, person);
    Browser victim = new Browser();
    victim.cookies().put("social-flow-" + callback.state().substring(0, 8), signUp);
    Verdicts verdicts = Verdicts.watch(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }
}
