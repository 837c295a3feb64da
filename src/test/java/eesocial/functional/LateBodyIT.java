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
import org.junit.jupiter.api.Test;

/**
 * Browsers may send the body of a form in a packet of its own. Its fields count no less for that.
 */
@AgainstTheSite
class LateBodyIT {

  private final Person person = Person.stranger();

  @Test
  void nextAndRememberOfALogin() {
    Browser browser = new Browser();
    Answer start =
        browser
            .on("/social/login/stub")
            .late()
            .field("next", "/members/")
            .field("remember", "true")
            .post();
    Answer answer = browser.bring(Trips.approve(Realms.STUB, start.location(), person));
    assertThat(answer.location()).isEqualTo(Site.at("/members/"));
    assertThat(browser.cookies().get("social-remember")).isNotNull();
  }

  @Test
  void whichConnectionShallGo() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Person one = Person.stranger();
    Trips.connect(browser, Realms.PLAIN, one);
    Trips.connect(browser, Realms.PLAIN, Person.stranger());
    browser.on("/social/disconnect/plain").late().field("providerUserId", one.sub()).post();
    assertThat(Inside.now().rows("social_connection", "caller=" + person.name() + " "))
        .hasSize(2)
        .noneMatch(row -> row.contains(one.sub()));
  }

  @Test
  void responseOfAProvider() {
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    Answer bounce =
        browser
            .on(callback.address())
            .crossSite()
            .late()
            .field("code", callback.code())
            .field("state", callback.state())
            .post();
    assertThat(browser.on(bounce.location()).crossSite().get().location())
        .isEqualTo(Site.at("/profile.xhtml"));
  }

  @Test
  void userNameAndPassword() {
    String name = "m" + person.name();
    Trips.registered(name);
    Browser browser = new Browser();
    Parameters form = browser.get("/login.xhtml").form("login");
    browser
        .on("/login.xhtml")
        .late()
        .post(
            form.without("userName")
                .without("password")
                .and("userName", name)
                .and("password", Trips.PASSWORD)
                .and("logIn", "x"));
    assertThat(Inside.name(browser)).isEqualTo(name);
  }
}
