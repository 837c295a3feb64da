package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A5: a provider answers our authorization request by sending the browser on to an honest one, and
 * waits for the honest one's code.
 */
@AgainstTheSite
class MixUpIT {

  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"issuing", "evil"})
  void codeOfTheHonestOneGoesNowhere(String comesBackTo) {
    String request = Trips.start(browser, "login", Realms.EVIL, Parameters.none());
    String sentOn =
        request
            .replace(Realms.EVIL.issuer(), Realms.ISSUING.issuer())
            .replace("client_id=evil-id", "client_id=issuing-id")
            .replace("login%2Fevil", "login%2F" + comesBackTo);
    Callback callback = Trips.approve(Realms.ISSUING, sentOn, Person.stranger());
    assertThat(callback.parameters().get("iss")).isEqualTo(Realms.ISSUING.issuer());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(
        callback,
        browser.bring(callback),
        comesBackTo.equals("evil") ? "invalid-provider-response" : "unknown-flow");
  }
}
