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
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A stranger comes with the verified e-mail address of an account, where that asks for a proof. */
@AgainstTheSite
class LinkIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void strangerIsAskedForAProof() {
    Trips.registeredWithEmail(person);
    Inside before = Inside.now();
    Answer answer = Trips.logIn(browser, Realms.LINKING, person);
    assertThat(answer.location()).isEqualTo(Site.at("/link.xhtml"));
    assertThat(browser.follow(answer).body())
        .contains("Is this your account?", person.name() + "@example.org", person.name());
    Inside after = Inside.now();
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(after.sessions()).isEqualTo(before.sessions());
    assertThat(after.rows("social_connection", person.sub())).isEmpty();
    assertThat(after.rows("pending_connection", person.sub())).hasSize(1);
  }

  @Test
  void passwordConnectsAndLogsIn() {
    Trips.registeredWithEmail(person);
    Callback callback =
        Trips.begin(
            browser, "login", Realms.LINKING, person, Parameters.none().and("next", "/members/"));
    browser.bring(callback);
    assertThat(prove(browser, Trips.PASSWORD).location()).endsWith("/members/");
    assertConnected();
    assertThat(Inside.now().events())
        .contains(
            "ConnectionCreated " + person.name() + " linking",
            "committed ConnectionCreated " + person.name() + " linking",
            "LoginCompleted " + person.name() + " linking " + person.sub());
  }

  @Test
  void nextLoginNeedsNoProof() {
    Trips.registeredWithEmail(person);
    Trips.logIn(browser, Realms.LINKING, person);
    prove(browser, Trips.PASSWORD);
    assertThat(Inside.name(Trips.loggedIn(Realms.LINKING, person))).isEqualTo(person.name());
  }

  @Test
  void wrongPasswordChangesNothing() {
    Trips.registeredWithEmail(person);
    Trips.logIn(browser, Realms.LINKING, person);
    Answer answer = prove(browser, "wrong " + Trips.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("This is not the password of the account.");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
    assertThat(prove(browser, Trips.PASSWORD).status()).isEqualTo(303);
    assertConnected();
  }

  @Test
  void strangerMaySignUpInstead() {
    Trips.registeredWithEmail(person);
    Trips.logIn(browser, Realms.LINKING, person);
    Answer answer = press("signUp");
    assertThat(answer.location()).endsWith("/register.xhtml");
    Answer created =
        Trips.submit(
            browser, "/register.xhtml", "register", Parameters.none().and("create", "Create"));
    assertThat(created.status()).isEqualTo(303);
    assertThat(Inside.name(browser)).isEqualTo(person.name() + "2");
    assertThat(Inside.now().rows("social_connection", person.sub()))
        .singleElement()
        .asString()
        .contains("caller=" + person.name() + "2 ");
  }

  @Test
  void cancelledProofLeavesNothing() {
    Trips.registeredWithEmail(person);
    Trips.logIn(browser, Realms.LINKING, person);
    assertThat(press("cancel").location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("pending_connection", person.sub())).isEmpty();
    assertThat(browser.get("/link.xhtml").location()).endsWith("/login.xhtml");
  }

  @Test
  void addressIsFoundInAnyCase() {
    Trips.registeredWithEmail(person);
    Person shouting =
        person.with("email", (person.name() + "@example.org").toUpperCase(Locale.ROOT));
    assertThat(Trips.logIn(browser, Realms.LINKING, shouting).location()).endsWith("/link.xhtml");
  }

  @Test
  void addressOfNobodyLeadsToTheNextPolicy() {
    assertThat(Trips.logIn(browser, Realms.LINKING, person).location()).endsWith("/register.xhtml");
  }

  @Test
  void unverifiedAddressLeadsToTheNextPolicy() {
    Trips.registeredWithEmail(person);
    Answer answer = Trips.logIn(browser, Realms.LINKING, person.with("email_verified", false));
    assertThat(answer.location()).endsWith("/register.xhtml");
  }

  @Test
  void whoeverIsLoggedInHereIsLoggedOut() {
    Trips.registeredWithEmail(person);
    Browser another = Trips.loggedIn(Realms.STUB, Person.stranger());
    assertThat(Trips.logIn(another, Realms.LINKING, person).location()).endsWith("/link.xhtml");
    assertThat(Inside.name(another)).isEqualTo("null");
  }

  private void assertConnected() {
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    Inside after = Inside.now();
    assertThat(after.rows("social_connection", person.sub()))
        .singleElement()
        .asString()
        .contains("caller=" + person.name() + " ", "provider=linking ");
    assertThat(after.rows("pending_connection", person.sub())).isEmpty();
    assertThat(after.rows("account", person.name())).hasSize(1);
  }

  private static Answer prove(Browser browser, String password) {
    return Trips.submit(
        browser,
        "/link.xhtml",
        "link",
        Parameters.none().and("password", password).and("prove", "Connect"));
  }

  private Answer press(String button) {
    return Trips.submit(browser, "/link.xhtml", "link", Parameters.none().and(button, "x"));
  }
}
