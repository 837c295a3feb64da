package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B80: somebody looks at a callback without following it, or by a method that is not what it seems;
 * the flow is not spent.
 */
@AgainstTheSite
class GlanceIT {

  @ParameterizedTest
  @CsvSource({
    "HEAD, ''",
    "OPTIONS, ''",
    "GET, Sec-Purpose: prefetch",
    "GET, Sec-Purpose: prefetch;prerender",
    "GET, Purpose: prefetch",
    "GET, X-Purpose: preview",
    "GET, X-Moz: prefetch",
    "POST, X-HTTP-Method-Override: GET",
    "PUT, X-HTTP-Method: GET",
    "DELETE, X-Method-Override: GET",
    "HEAD, X-HTTP-Method-Override: GET"
  })
  void spendsNothing(String method, String purpose) {
    Browser browser = new Browser();
    Person person = Person.stranger();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    var call = browser.on(callback.uri()).crossSite();
    if (!purpose.isEmpty()) {
      call.header(purpose.split(": ", 2)[0], purpose.split(": ", 2)[1]);
    }
    Answer glance = call.send(method);
    assertThat(glance.location()).isNull();
    assertThat(Realms.STUB.seen("token")).isEmpty();
    assertThat(glance.setsCookies()).isFalse();
    Inside.forget();
    verdicts.accepted(browser.bring(callback), "/profile.xhtml", Realms.STUB, person);
  }

  /**
   * A bot that previews links has not our cookies; whom the link belongs to loses nothing by it.
   */
  @Test
  void botThatPreviewsLinksSpendsNothing() {
    Browser browser = new Browser();
    Person person = Person.stranger();
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    Browser bot = new Browser();
    for (String agent : List.of("Slackbot-LinkExpanding 1.0", "facebookexternalhit/1.1")) {
      Verdicts verdicts = Verdicts.watch(bot);
      Answer answer = bot.on(callback.uri()).bare().header("User-Agent", agent).get();
      verdicts.refused(callback, answer, "unknown-flow");
    }
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.accepted(browser.bring(callback), "/profile.xhtml", Realms.STUB, person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void methodIsNotOverridden(String header) {
    Person person = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    browser.on("/social/connect/stub").header(header, "DELETE").post();
    browser.on("/social/connections?_method=DELETE").header(header, "DELETE").get();
    browser.on("/social/connect/stub?_method=DELETE").header(header, "DELETE").post();
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
  }
}
