package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.SetCookie;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions: none for the anonymous, a new one for every login. */
@AgainstTheSite
class SessionIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login.xhtml",
        "/register.xhtml",
        "/css/site.css",
        "/social/providers",
        "/social/connections",
        "/test/inside/caller",
        "/no-such-page",
        "/profile.xhtml"
      })
  void anonymousVisitLeavesNothing(String path) {
    Inside before = Inside.now();
    Browser browser = new Browser();
    browser.get(path);
    assertThat(browser.cookies().all()).isEmpty();
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
  }

  @Test
  void startedLoginLeavesOneCookieAndNothingElse() {
    Inside before = Inside.now();
    Browser browser = new Browser();
    Trips.start(browser, "login", Realms.STUB, Parameters.none());
    assertThat(browser.cookies().all().keySet())
        .singleElement()
        .asString()
        .startsWith("social-flow-");
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
  }

  @Test
  void loginChangesTheSessionIdAndDropsWhatTheAnonymousHad() {
    Browser browser = new Browser();
    String before = begin(browser);
    Trips.logIn(browser, Realms.STUB, Person.stranger());
    JsonObject caller = Inside.caller(browser);
    assertThat(caller.getString("session")).isNotEqualTo(before);
    assertThat(caller.getString("note")).isEqualTo("null");
    assertThat(Inside.now().sessions()).doesNotContain(before);
  }

  @Test
  void passwordLoginDoesSoToo() {
    String name = Person.stranger().name();
    Trips.registered(name);
    Browser browser = new Browser();
    String before = begin(browser);
    Trips.logInWithPassword(browser, name, false);
    assertThat(Inside.caller(browser).getString("session")).isNotEqualTo(before);
    assertThat(Inside.name(browser)).isEqualTo(name);
    assertThat(Inside.now().sessions()).doesNotContain(before);
  }

  /** Not every browser takes a cookie that says nothing for a Lax one. */
  @Test
  void sessionCookieIsHttpOnlyAndLax() {
    Browser browser = new Browser();
    Answer answer = Trips.logIn(browser, Realms.STUB, Person.stranger());
    assertThat(answer.setCookies())
        .filteredOn(cookie -> cookie.name().equals("JSESSIONID"))
        .singleElement()
        .matches(SetCookie::isHttpOnly)
        .matches(SetCookie::isLax);
  }

  @Test
  void manyRequestsStayInOneSession() {
    Browser browser = Trips.loggedIn(Realms.STUB, Person.stranger());
    String session = Inside.caller(browser).getString("session");
    List<String> sessions = Together.run(20, () -> Inside.caller(browser).getString("session"));
    assertThat(sessions).containsOnly(session);
  }

  @Test
  void wrongPasswordChangesNothing() {
    Person person = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Inside before = Inside.now();
    Answer answer =
        Trips.submit(
            browser,
            "/login.xhtml",
            "login",
            Parameters.none()
                .and("userName", person.name())
                .and("password", "")
                .and("password", "wrong one")
                .and("logIn", "Log in"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("The user name or the password is wrong.");
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
  }

  private static String begin(Browser browser) {
    browser.on("/test/inside/session").post();
    JsonObject caller = Inside.caller(browser);
    assertThat(caller.getString("note")).isEqualTo("of the anonymous");
    return caller.getString("session");
  }
}
