package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A10 and B64: the same callback again: in sequence, by Back and Reload, after logout, and many at
 * once (Spring CVE-2026-22751).
 */
@AgainstTheSite
class RepeatedCallbackIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();
  private final Callback callback = Trips.begin(browser, "login", Realms.STUB, person);

  @Test
  void countsOnceInSequence() {
    Map<String, String> cookies = browser.cookies().all();
    browser.bring(callback);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
    cookies.forEach(browser.cookies()::put);
    Verdicts again = Verdicts.watch(browser);
    again.refused(callback, browser.bring(callback), "spent-flow");
  }

  @Test
  void countsNoMoreAfterLogout() {
    Map<String, String> cookies = browser.cookies().all();
    browser.bring(callback);
    browser.on("/social/logout").post();
    cookies.forEach(browser.cookies()::put);
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refused(callback, browser.bring(callback), "spent-flow");
  }

  @Test
  void countsOnceOfFiftyAtOnce() {
    Inside before = Inside.now();
    Map<String, String> cookies = browser.cookies().all();
    List<Answer> answers =
        Together.run(
            50,
            () -> {
              Browser tab = new Browser();
              cookies.forEach(tab.cookies()::put);
              return tab.bring(callback);
            });
    assertThat(Realms.STUB.seen("token")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> Site.at("/profile.xhtml").equals(answer.location()))
        .hasSize(1);
    assertThat(answers).filteredOn(answer -> "spent-flow".equals(answer.reason())).hasSize(49);
    assertThat(Inside.now().sessions()).hasSize(before.sessions().size() + 1);
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
  }
}
