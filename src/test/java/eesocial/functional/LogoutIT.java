package eesocial.functional;

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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * B66: logging out ends everything, and no old cookie brings it back (IBM PI57465, nextjs-auth0
 * CVE-2025-46344).
 */
@AgainstTheSite
class LogoutIT {

  private final Person person = Person.stranger();

  @Test
  void browserKeepsNothingOfTheLogin() {
    Browser browser = remembered();
    Trips.start(browser, "login", Realms.PLAIN, Parameters.none());
    Answer answer = browser.on("/social/logout").post();
    assertThat(answer.location()).isEqualTo(Site.at("/"));
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
    assertThat(browser.cookies().get("social-remember")).isNull();
    assertThat(browser.get("/").body()).contains("You are logged out.");
  }

  @Test
  void oldCookiesAreWorthNothing() {
    Browser browser = remembered();
    Map<String, String> before = browser.cookies().all();
    assertThat(before).containsKeys("JSESSIONID", "social-remember");
    browser.on("/social/logout").post();
    for (String name : Set.of("JSESSIONID", "social-remember")) {
      Browser thief = new Browser();
      thief.cookies().put(name, before.get(name));
      assertThat(Inside.name(thief)).isEqualTo("null");
      assertThat(thief.on("/profile.xhtml").get().location()).contains("/login.xhtml");
    }
    assertThat(Inside.now().rows("remembered_login", person.name())).isEmpty();
  }

  /** A flow that was open is over, too. */
  @Test
  void flowOfBeforeFinishesNothing() {
    Browser browser = remembered();
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, person);
    Map<String, String> flows = browser.cookies().all("social-flow-");
    browser.on("/social/logout").post();
    flows.forEach(browser.cookies()::put);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "not-logged-in", "unknown-flow");
  }

  /** Back shows no private page. */
  @Test
  void privatePagesAreNotStored() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/profile.xhtml").header("Cache-Control")).contains("no-store");
  }

  @Test
  void otherBrowsersOfTheCallerStayIn() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Browser another = Trips.loggedIn(Realms.STUB, person);
    browser.on("/social/logout").post();
    assertThat(Inside.name(another)).isEqualTo(person.name());
  }

  @Test
  void scriptGetsNoContent() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.on("/social/logout").json().post().status()).isEqualTo(204);
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  @Test
  void otherSitesCannotLogOut() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.on("/social/logout").crossSite().post().status()).isEqualTo(403);
    assertThat(browser.get("/social/logout").status()).isEqualTo(405);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  private Browser remembered() {
    Browser browser = new Browser();
    Parameters remember = Parameters.none().and("remember", "true");
    browser.bring(Trips.begin(browser, "login", Realms.STUB, person, remember));
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    return browser;
  }
}
