package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B69: a next that leads away, or splits a header: at the start, at the end, and after a failure
 * (Flask-Security CVE-2021-32618 and CVE-2023-49438, mod_auth_openidc CVE-2022-23527).
 */
@AgainstTheSite
class NextElsewhereIT {

  static Stream<String> hostile() {
    return Stream.of(
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\\\\\evil.example",
        "https:evil.example",
        "https://evil.example/",
        "http:/evil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "/%5cevil.example",
        "/%2fevil.example",
        "/%252fevil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "user@evil.example",
        "@evil.example",
        ".evil.example",
        "/\uff0fevil.example",
        "/\uff3cevil.example",
        "/x\r\nSet-Cookie: a=b",
        "/x%0d%0aSet-Cookie:%20a=b",
        "/x\u0000",
        " //evil.example",
        "/" + "x".repeat(4096));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void becomesTheDefaultPage(String next) {
    Browser browser = new Browser();
    Parameters fields = Parameters.none().and("next", next);
    Answer answer =
        browser.bring(Trips.begin(browser, "login", Realms.STUB, Person.stranger(), fields));
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(answer.setCookies()).noneMatch(cookie -> cookie.name().equals("a"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void leadsNowhereAfterAFailure(String next) {
    Browser browser = Trips.loggedIn(Realms.STUB, Person.stranger());
    Parameters fields = Parameters.none().and("next", next);
    Callback denied =
        Trips.begin(browser, "connect", Realms.PLAIN, Person.stranger(), fields)
            .error("access_denied");
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = browser.bring(denied);
    verdicts.refused(denied, answer, "access-denied");
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml?error=access-denied"));
    Accounts.age(browser, "PT1H");
    assertThat(browser.on("/social/connect/plain").post(fields).location())
        .isEqualTo(
            Site.at("/confirm.xhtml?error=insufficient-user-authentication&next=%2Fprofile.xhtml"));
  }

  @Test
  void givenTwiceIsTheDefaultPageToo() {
    Browser browser = new Browser();
    Parameters fields = Parameters.none().and("next", "/members/").and("next", "//evil.example");
    Answer answer =
        browser.bring(Trips.begin(browser, "login", Realms.STUB, Person.stranger(), fields));
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
  void leadsNowhereFromThePagesEither(String next) {
    String name = Person.stranger().name();
    Trips.registered(name);
    Browser browser = new Browser();
    Parameters fields =
        Parameters.none()
            .and("next", next)
            .and("userName", name)
            .and("password", Trips.PASSWORD)
            .and("logIn", "x");
    Answer answer = Trips.submit(browser, "/login.xhtml", "login", fields);
    assertThat(answer.location()).endsWith("/shop/profile.xhtml");
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Answer connected =
        member.bring(
            Trips.begin(
                member,
                "connect",
                Realms.PLAIN,
                Person.stranger(),
                Parameters.none().and("next", next)));
    assertThat(connected.location()).isEqualTo(Site.at("/profile.xhtml"));
    Answer removed = member.on("/social/disconnect/plain").field("next", next).post();
    assertThat(removed.location()).isEqualTo(Site.at("/profile.xhtml"));
  }
}
