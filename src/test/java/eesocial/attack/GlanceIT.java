package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B80: somebody looks at a callback without following it; the flow is not spent. */
@AgainstTheSite
class GlanceIT {

  @ParameterizedTest
  @CsvSource({"HEAD, ''", "OPTIONS, ''", "GET, prefetch", "GET, prefetch;prerender"})
  void spendsNothing(String method, String purpose) {
    Browser browser = new Browser();
    Person person = Person.stranger();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    var call = browser.on(callback.uri()).crossSite();
    Answer glance = (purpose.isEmpty() ? call : call.header("Sec-Purpose", purpose)).send(method);
    assertThat(glance.location()).isNull();
    assertThat(Realms.STUB.seen("token")).isEmpty();
    verdicts.accepted(browser.bring(callback), "/profile.xhtml", Realms.STUB, person);
  }
}
