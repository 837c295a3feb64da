package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A5: a provider answers our authorization request by sending the browser on to an honest one, and
 * waits for the honest one's code. That comes back to the honest one's redirect URI, where no flow
 * waits for it, or says who has sent it (RFC 9207); an honest one sends it nowhere else.
 */
@AgainstTheSite
class MixUpIT {

  private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({"issuing, issuing", "issuing, evil", "stub, stub", "plain, plain"})
  void codeOfTheHonestOneGoesNowhere(String honestOne, String comesBackTo) {
    Realm honest =
        Realms.all().stream().filter(realm -> realm.id().equals(honestOne)).findAny().orElseThrow();
    String request = Trips.start(browser, "login", Realms.EVIL, Parameters.none());
    String sentOn =
        request
            .replace(Realms.EVIL.issuer(), honest.issuer())
            .replace("client_id=evil-id", "client_id=" + honestOne + "-id")
            .replace("login%2Fevil", "login%2F" + comesBackTo);
    Callback callback = Trips.approve(honest, sentOn, Person.stranger());
    assertThat(callback.code()).isNotNull();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(
        callback,
        browser.bring(callback),
        comesBackTo.equals("evil") ? "invalid-provider-response" : "unknown-flow");
  }
}
