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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B76: line ends and other control characters in everything a request or a provider may say: no
 * header is split, and a refusal is one record of one line.
 */
@AgainstTheSite
class ResponseSplittingIT {

  private static final String SPLIT = "x\r\nSet-Cookie: forged=1\r\n\r\nFORGED\u0000\u001b[2J";

  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"state", "code", "error", "error_description", "iss", "x"})
  void inARequestIsRefusedInOneRecord(String parameter) {
    Callback callback =
        Trips.begin(browser, "login", Realms.ISSUING, Person.stranger()).with(parameter, SPLIT);
    if (parameter.startsWith("error")) {
      callback = callback.without("code").with("error", SPLIT);
    }
    Verdicts.watch(browser);
    Answer answer = browser.bring(callback);
    assertUnsplit(answer);
    assertThat(ours()).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"login/", "connect/", "disconnect/", "reconnect/"})
  void inTheProvidersIdIsNotFoundInOneRecord(String path) {
    assertThat(asProvider(path, "x%0d%0aSet-Cookie%0d%0aFORGED").status()).isBetween(400, 499);
    // some servers answer 500 to every path with a colon, before anything of ours is asked
    int colon = asProvider(path, "x:y").status();
    assertThat(asProvider(path, "x%0d%0aSet-Cookie:%20forged=1%0d%0aFORGED").status())
        .satisfiesAnyOf(
            status -> assertThat(status).isBetween(400, 499),
            status -> assertThat(status).isEqualTo(500).isEqualTo(colon));
  }

  private Answer asProvider(String path, String split) {
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Verdicts.watch(member);
    Answer answer = member.on("/social/" + path + split).post();
    assertUnsplit(answer);
    assertThat(ours()).hasSizeLessThanOrEqualTo(1);
    return answer;
  }

  @Test
  void inNextAndScopeAreNotTaken() {
    for (String field : List.of("next", "scope", "remember", "providerUserId")) {
      Parameters fields = Parameters.none().and(field, SPLIT);
      Verdicts.watch(browser);
      assertUnsplit(browser.on("/social/login/stub").post(fields));
    }
  }

  @Test
  void inAHeaderAreNotWrittenDown() {
    Verdicts.watch(browser);
    Answer answer =
        browser
            .on(Site.at("/social/login/stub?code=a&state=FORGED"))
            .header("User-Agent", "x\u0009FORGED")
            .header("X-Forwarded-For", "FORGED")
            .get();
    assertUnsplit(answer);
    assertThat(ours()).hasSize(1);
  }

  @Test
  void inANameAreWrittenNowhere() {
    Person person =
        Person.stranger().with("name", SPLIT).with("email", SPLIT).with("picture", SPLIT);
    Verdicts.watch(browser);
    assertUnsplit(Trips.logIn(browser, Realms.STUB, person));
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Answer answer = Trips.connect(member, Realms.PLAIN, person.with("preferred_username", SPLIT));
    assertUnsplit(answer);
    assertUnsplit(member.follow(answer));
  }

  private static void assertUnsplit(Answer answer) {
    assertThat(answer.headers().map().toString()).doesNotContain("forged=1");
    assertThat(answer.setCookies()).noneMatch(cookie -> cookie.name().startsWith("forged"));
    assertThat(ours())
        .noneMatch(record -> record.contains("FORGED"))
        .allMatch(record -> record.chars().noneMatch(Character::isISOControl));
  }

  /** What we say of it, not of how many there were before. */
  private static List<String> ours() {
    return Inside.now().log().stream()
        .filter(record -> record.startsWith("eesocial"))
        .filter(record -> !record.contains(" more like these "))
        .toList();
  }
}
