package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Logging out ends everything. */
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

  /** B66. */
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

  /** B66: Back shows no private page. */
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
