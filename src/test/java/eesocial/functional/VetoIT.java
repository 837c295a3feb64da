package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** The application's own policy says no, and the flow ends cleanly. */
@AgainstTheSite
class VetoIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void strangerIsTurnedAwayWithTheApplicationsWords() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, at("unwelcome"));
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "vetoed");
    assertThat(browser.follow(answer).body()).contains("We do not know anybody there.");
  }

  @Test
  void policyOfTheApplicationIsAskedBeforeTheConfiguredOne() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, at("refused"));
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "not-associated");
    assertThat(Inside.now().events()).contains("LoginFailed stub not-associated " + person.sub());
  }

  @Test
  void tokensOfWhomeverIsTurnedAwayAreGivenBack() {
    Callback callback = Trips.begin(browser, "login", Realms.REVOKING, at("unwelcome"));
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "vetoed");
  }

  @Test
  void knownCallerIsTurnedAwayAndTheRowStaysAsItWas() {
    Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, at("banned"));
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "vetoed");
    assertThat(browser.follow(answer).body()).contains("You are banned until tomorrow.");
    assertThat(Realms.STUB.seen("revoke")).isEmpty();
  }

  @Test
  void firstLoginIsNoWayAroundIt() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, at("banned"));
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "vetoed");
  }

  @Test
  void signUpIsNoWayAroundIt() {
    Trips.logIn(browser, Realms.SIGN_UP, at("banned"));
    assertIsBanned("/register.xhtml", "register", Parameters.none().and("create", "Create"));
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
  }

  @Test
  void provenAccountIsNoWayAroundIt() {
    Trips.registeredWithEmail(at("banned"));
    Trips.logIn(browser, Realms.LINKING, at("banned"));
    assertIsBanned(
        "/link.xhtml",
        "link",
        Parameters.none().and("password", Trips.PASSWORD).and("prove", "Connect"));
  }

  private void assertIsBanned(String page, String form, Parameters typed) {
    Answer answer = Trips.submit(browser, page, form, typed);
    assertThat(answer.location()).endsWith("/login.xhtml");
    assertThat(browser.follow(answer).body()).contains("You are banned until tomorrow.");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
  }

  @Test
  void proofIsNoWayAroundIt() {
    Browser caller = Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(caller, "prove", Realms.STUB, at("banned"));
    Verdicts verdicts = Verdicts.watch(caller);
    verdicts.refusedAfterTokens(callback, caller.bring(callback), "vetoed");
  }

  @Test
  void connectionIsRefusedAndTheTextIsEscaped() {
    Browser caller = Trips.loggedIn(Realms.STUB, Person.stranger());
    Callback callback = Trips.begin(caller, "connect", Realms.REVOKING, at("private"));
    Verdicts verdicts = Verdicts.watch(caller);
    Answer answer = caller.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "vetoed");
    assertThat(caller.follow(answer).body())
        .contains("Please connect your work account, not &lt;this one&gt;.");
  }

  @Test
  void accountMadeAtOnceIsUndone() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, at("private"));
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "vetoed");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
  }

  @Test
  void signUpIsRefusedAndNoAccountStays() {
    Trips.logIn(browser, Realms.SIGN_UP, at("private"));
    Answer answer =
        Trips.submit(
            browser, "/register.xhtml", "register", Parameters.none().and("create", "Create"));
    assertThat(answer.location()).contains("/login.xhtml");
    assertThat(browser.follow(answer).body()).contains("Please connect your work account");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  private Person at(String domain) {
    return person.with("email", person.name() + "@" + domain + ".example");
  }
}
