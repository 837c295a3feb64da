package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A4: state, nonce and verifier of one provider's flow arrive at another provider's callback
 * (CVE-2026-73419).
 */
@AgainstTheSite
class OtherProvidersStateIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/social/login/plain",
        "/social/login/evil",
        "/social/connect/plain",
        "/social/login/poster"
      })
  void isRefused(String elsewhere) {
    Browser browser = Trips.loggedIn(Realms.STUB, Person.stranger());
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback moved = callback.at(Site.at(elsewhere));
    verdicts.refused(moved, browser.bring(moved), "unknown-flow");
    assertThat(Realms.EVIL.seen("token")).isEmpty();
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/profile.xhtml"));
  }
}
