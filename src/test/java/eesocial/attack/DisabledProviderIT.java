package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B84: a provider is switched off, or kept for connecting, while a flow is open (Keycloak
 * CVE-2026-3009, CVE-2026-16442).
 */
@AgainstTheSite
class DisabledProviderIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  /** As if it had not been kept for connecting when the browser was sent there. */
  @ParameterizedTest
  @ValueSource(strings = {"NONE", "LOGIN"})
  void loginThatIsOpenIsRefused(String prompt) {
    String uri = browser.on("/test/departures/" + prompt + "/connect-only").post().location();
    Callback callback = Trips.approve(Realms.CONNECT_ONLY, uri, person);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-provider");
  }

  @Test
  void loginIsNotStarted() {
    Answer answer = browser.on("/social/login/connect-only").post();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.setsCookies()).isFalse();
    assertThat(browser.get("/login.xhtml").body())
        .contains("data-provider=\"stub\"")
        .doesNotContain("data-provider=\"connect-only\"");
  }

  /** Whoever is connected already is not let in by it either, nor believed to be who they are. */
  @Test
  void connectionLogsNobodyIn() {
    Browser owner = Trips.loggedIn(Realms.STUB, person);
    Answer connected = Trips.connect(owner, Realms.CONNECT_ONLY, person);
    assertThat(connected.location()).isEqualTo(Site.at("/profile.xhtml"));
    loginThatIsOpenIsRefused("NONE");
    assertThat(owner.on("/social/prove/connect-only").post().status()).isEqualTo(404);
    Accounts.age(owner, "PT1H");
    assertThat(owner.get("/confirm.xhtml").body())
        .contains("data-provider=\"stub\"")
        .doesNotContain("data-provider=\"connect-only\"");
  }

  /** Whatever path leads there: the identity store says no. */
  @Test
  void identityStoreBelievesNoSuchConnection() {
    Browser owner = Trips.registered(person.name());
    Trips.connect(owner, Realms.CONNECT_ONLY, person);
    Answer answer =
        new Browser().on("/test/inside/accounts/" + person.name() + "/vouch-by-first").post();
    assertThat(answer.body()).isEqualTo("false");
  }

  @Test
  void isNoWayToLogIn() {
    Browser owner = Trips.loggedIn(Realms.STUB, person);
    Trips.connect(owner, Realms.CONNECT_ONLY, person);
    Answer answer = owner.on("/social/connect/stub").delete();
    assertThat(answer.reason()).isEqualTo("last-way-to-log-in");
  }

  /** Every step of a flow whose provider is gone. */
  @ParameterizedTest
  @ValueSource(strings = {"login/gone", "connect/gone"})
  void providerThatIsGoneFinishesNothing(String path) {
    Browser member = Trips.loggedIn(Realms.STUB, person);
    String verb = path.substring(0, path.indexOf('/'));
    Callback callback =
        Trips.begin(member, verb, Realms.STUB, person).at(Site.at("/social/" + path));
    Inside before = Inside.now();
    int tokenRequests = Realms.STUB.seen("token").size();
    Answer answer = member.bring(callback);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(Realms.STUB.seen("token")).hasSize(tokenRequests);
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
    assertThat(Inside.now().sessions()).isEqualTo(before.sessions());
    assertThat(Inside.name(member)).isEqualTo(person.name());
  }
}
