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
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in where. */
@AgainstTheSite
class RolesIT {

  private final Person person = Person.stranger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test/doors/user",
        "/test/doors/extra",
        "/test/doors/enterprise",
        "/door",
        "/members/",
        "/profile.xhtml"
      })
  void callerWithTheRoleIsLetIn(String door) {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    for (int i = 0; i < 5; i++) {
      assertThat(browser.get(door).status()).isEqualTo(200);
    }
  }

  /** Jakarta REST does not say which status its {@code @RolesAllowed} answers to the anonymous. */
  @ParameterizedTest
  @CsvSource({
    "/test/doors/user, 401|403",
    "/test/doors/nobody, 401|403",
    "/test/doors/enterprise, 403",
    "/door, 401",
    "/profile.xhtml, 401"
  })
  void anonymousScriptIsRefused(String door, String status) {
    assertThat(String.valueOf(new Browser().on(door).json().get().status())).matches(status);
  }

  @Test
  void roleNobodyHasOpensNothing() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/test/doors/nobody").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/profile.xhtml", "/members/?a=b&c=d", "/door"})
  void anonymousIsSentToTheLoginPageAndBroughtBack(String wanted) {
    Browser browser = new Browser();
    Answer sent = browser.get(wanted);
    assertThat(sent.status()).isBetween(302, 303);
    assertThat(sent.location()).startsWith(Site.at("/login.xhtml?next="));
    String next = field(browser.follow(sent), "next");
    assertThat(next).isEqualTo(wanted);
    Parameters fields = Parameters.none().and("next", next);
    Answer back = browser.bring(Trips.begin(browser, "login", Realms.STUB, person, fields));
    assertThat(back.location()).isEqualTo(Site.at(wanted));
    assertThat(browser.follow(back).status()).isEqualTo(200);
  }

  @Test
  void passwordLoginBringsBackToo() {
    String name = "m" + person.name();
    Trips.registered(name);
    Browser browser = new Browser();
    Answer sent = browser.get("/members/");
    String page = sent.location().substring(Site.at("").length());
    Answer back =
        Trips.submit(
            browser,
            page,
            "login",
            Parameters.none()
                .and("userName", name)
                .and("password", Trips.PASSWORD)
                .and("logIn", "Log in"));
    assertThat(back.location()).endsWith("/shop/members/");
    assertThat(Inside.name(browser)).isEqualTo(name);
  }

  @Test
  void everyIdentityStoreAddsItsGroups() {
    String name = "m" + person.name();
    Trips.registered(name);
    Browser byPassword = new Browser();
    Trips.logInWithPassword(byPassword, name, false);
    for (Browser browser : List.of(byPassword, Trips.loggedIn(Realms.STUB, person))) {
      JsonObject caller = Inside.caller(browser);
      assertThat(caller.getBoolean("user")).isTrue();
      assertThat(caller.getBoolean("extra")).isTrue();
      assertThat(caller.getBoolean("nobody")).isFalse();
    }
  }

  private static String field(Answer page, String name) {
    return page.form("login").get(name).replace("&amp;", "&");
  }
}
