package eesocial.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Trips;
import eesocial.testing.recorded.RecordedProvider;

/** From the site to a recorded provider and back; there everybody says yes at once. */
final class Roundtrip {

  private static final Browser PAGES_OF_PROVIDERS = new Browser();

  private Roundtrip() {}

  /** All the way. */
  static Answer make(Browser browser, String verb, RecordedProvider provider) {
    return Trips.bring(browser, begin(browser, verb, provider));
  }

  /** Presses the button and says yes; the way back is left to the test. */
  static Callback begin(Browser browser, String verb, RecordedProvider provider) {
    return beginAt(browser, "/social/" + verb + "/" + provider.id(), provider);
  }

  /** The same by another button. */
  static Callback beginAt(Browser browser, String button, RecordedProvider provider) {
    int before = provider.count("authorization");
    Answer start = browser.on(button).post(Parameters.none());
    assertThat(start.status()).as(start.toString()).isEqualTo(303);
    assertThat(start.location())
        .startsWith(provider.here(provider.endpoint("authorization").address()) + "?");
    String withoutFragment = start.location().replaceFirst("#.*", "");
    Answer said = PAGES_OF_PROVIDERS.on(withoutFragment).bare().get();
    assertThat(provider.count("authorization")).isEqualTo(before + 1);
    return Callback.of(said.location(), said.body());
  }
}
