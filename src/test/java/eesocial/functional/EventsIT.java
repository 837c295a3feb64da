package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** What an application can observe: once each, and after commit. */
@AgainstTheSite
class EventsIT {

  private final Person person = Person.stranger();

  @Test
  void firstLoginIsOneConnectionAndOneLogin() {
    Browser browser = new Browser();
    Verdicts.watch(browser);
    Trips.logIn(browser, Realms.STUB, person);
    assertThat(Inside.now().events())
        .containsExactlyInAnyOrder(
            "ConnectionCreated " + person.name() + " stub",
            "committed ConnectionCreated " + person.name() + " stub",
            "LoginCompleted " + person.name() + " stub " + person.sub(),
            "committed LoginCompleted " + person.name() + " stub");
  }

  @Test
  void nextLoginIsOneLogin() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Verdicts.watch(browser);
    Trips.logIn(browser, Realms.STUB, person);
    assertThat(Inside.now().events())
        .containsExactlyInAnyOrder(
            "LoginCompleted " + person.name() + " stub " + person.sub(),
            "committed LoginCompleted " + person.name() + " stub");
  }

  @Test
  void connectedAccountIsOneConnectionAndConnectedAgainNone() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Verdicts.watch(browser);
    Trips.connect(browser, Realms.PLAIN, person);
    Trips.connect(browser, Realms.PLAIN, person);
    assertThat(Inside.now().events())
        .containsExactlyInAnyOrder(
            "ConnectionCreated " + person.name() + " plain",
            "committed ConnectionCreated " + person.name() + " plain");
  }

  @Test
  void failuresTellTheirReason() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Callback login = Trips.begin(browser, "login", Realms.STUB, person).error("access_denied");
    Callback connect = Trips.begin(browser, "connect", Realms.STUB, person).error("server_error");
    Verdicts.watch(browser);
    browser.bring(login);
    browser.bring(connect);
    assertThat(Inside.now().events())
        .containsExactly(
            "LoginFailed stub access-denied -",
            "ConnectionFailed " + person.name() + " stub provider-error");
  }
}
