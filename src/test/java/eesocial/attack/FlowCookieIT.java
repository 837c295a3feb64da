package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.SetCookie;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B67: the cookie of a pending flow. Over https it is {@code __Host-} and {@code Secure} too:
 * {@code SecureCookiesIT}.
 */
@AgainstTheSite
class FlowCookieIT {

  @ParameterizedTest
  @ValueSource(strings = {"stub", "poster"})
  void isHttpOnlyLaxShortAndForThisHost(String provider) {
    Answer answer = new Browser().on("/social/login/" + provider).post();
    assertThat(answer.setCookies()).hasSize(1);
    SetCookie cookie = answer.setCookies().get(0);
    assertThat(cookie.name()).matches("social-flow-[A-Za-z0-9_-]{8}");
    assertThat(cookie.value()).isNotEmpty();
    assertThat(cookie.isLax()).isTrue();
    assertThat(cookie.attributes())
        .containsEntry("path", "/")
        .containsKey("httponly")
        .doesNotContainKey("domain");
    assertThat(cookie.lifetime()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
  }

  /** There is no cookie for the posts of other sites: what they post is carried over to a visit. */
  @Test
  void nothingIsEverSentWithAPostFromElsewhere() {
    Browser browser = Browser.recording();
    Parameters remember = Parameters.none().and("remember", "true");
    Person person = Person.stranger();
    Trips.bring(browser, Trips.begin(browser, "login", Realms.POSTER, person, remember));
    Trips.connect(browser, Realms.PLAIN, person);
    browser.on("/social/logout").post();
    assertThat(browser.answers())
        .flatExtracting(Answer::setCookies)
        .isNotEmpty()
        .allMatch(SetCookie::isLax);
  }

  @Test
  void isUnreadableAndUnchangeable() {
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    String name = browser.cookies().all("social-flow-").keySet().iterator().next();
    String value = browser.cookies().get(name);
    assertThat(value).doesNotContain(callback.state());
    char last = value.charAt(value.length() - 3);
    String changed = value.substring(0, value.length() - 3) + (last == 'A' ? 'B' : 'A') + "AA";
    for (String hostile : List.of(changed, value.substring(1), "x", value + "x")) {
      browser.cookies().put(name, hostile);
      Verdicts verdicts = Verdicts.watch(browser);
      verdicts.refused(callback, browser.bring(callback), "unknown-flow");
    }
  }
}
