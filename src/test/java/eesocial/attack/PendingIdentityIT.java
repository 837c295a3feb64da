package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a provider said of a stranger is spent by somebody else, for something else, or twice
 * (security-cases C94: Keycloak CVE-2026-9087, CVE-2025-7365).
 */
@AgainstTheSite
class PendingIdentityIT {

  private final Person victim = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void anotherBrowserHasNothingToProve() {
    waitForProof();
    Browser another = new Browser();
    assertThat(another.get("/link.xhtml").location()).endsWith("/login.xhtml");
    Answer answer = another.on("/link.xhtml").post(form());
    assertThat(answer.location()).endsWith("/login.xhtml");
    assertNothingConnected(another);
  }

  @Test
  void proofIsNoSignUp() {
    waitForProof();
    Browser another = new Browser();
    Person stranger = Person.stranger();
    Trips.logIn(another, Realms.SIGN_UP, stranger);
    Parameters signUp =
        another
            .get("/register.xhtml")
            .form("register")
            .without("signUp")
            .and("signUp", Realms.LINKING.id() + " " + victim.sub())
            .and("create", "Create");
    Answer answer = browser.on("/register.xhtml").post(signUp);
    assertThat(answer.location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("account", stranger.name())).isEmpty();
    assertNothingConnected(browser);
  }

  @Test
  void signUpIsNoProof() {
    waitForProof();
    Parameters proof = form();
    Browser another = new Browser();
    Trips.logIn(another, Realms.SIGN_UP, Person.stranger());
    assertThat(another.on("/link.xhtml").post(proof).location()).endsWith("/login.xhtml");
    assertNothingConnected(another);
  }

  @Test
  void anotherProviderAccountIsNotConnectedByTheFormOfTheFirst() {
    waitForProof();
    Parameters shown = form();
    Trips.logIn(browser, Realms.CLAIMING, victim.as("sub-of-the-attacker"));
    assertThat(browser.get("/link.xhtml").status()).isEqualTo(200);
    assertThat(browser.on("/link.xhtml").post(shown).location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("social_connection", "sub-of-the-attacker")).isEmpty();
    assertNothingConnected(browser);
  }

  /** Whom it is about stands in the row, and in no field of the form. */
  @Test
  void editedFormProvesNothingForAnybodyElse() {
    Person attacker = Person.stranger();
    Trips.registeredWithEmail(attacker);
    waitForProof();
    Parameters edited =
        form()
            .and("caller", attacker.name())
            .and("userName", attacker.name())
            .and("email", attacker.name() + "@example.org")
            .and("providerUserId", "sub-of-the-attacker");
    assertThat(browser.on("/link.xhtml").post(edited).status()).isEqualTo(303);
    assertThat(Inside.name(browser)).isEqualTo(victim.name());
    assertThat(Inside.now().rows("social_connection", "caller=" + attacker.name() + " ")).isEmpty();
    assertThat(Inside.now().rows("social_connection", "sub-of-the-attacker")).isEmpty();
  }

  @Test
  void countsOnceHoweverOftenItIsProven() {
    waitForProof();
    Parameters proof = form();
    List<Answer> answers =
        Together.run(
            () -> browser.on("/link.xhtml").post(proof),
            () -> browser.on("/link.xhtml").post(proof));
    assertThat(answers).allMatch(answer -> answer.status() == 303, answers.toString());
    assertThat(Inside.now().rows("social_connection", victim.sub())).hasSize(1);
    assertThat(browser.on("/link.xhtml").post(proof).location()).endsWith("/login.xhtml");
  }

  @Test
  void proofThatComesTooLateConnectsNothing() {
    waitForProof();
    Parameters proof = form();
    browser.on("/test/inside/accounts/strangers/" + victim.sub() + "/late").post();
    assertThat(browser.on("/link.xhtml").post(proof).location()).endsWith("/login.xhtml");
    assertThat(browser.get("/link.xhtml").location()).endsWith("/login.xhtml");
    assertNothingConnected(browser);
  }

  @Test
  void signUpThatComesTooLateMakesNoAccount() {
    Trips.logIn(browser, Realms.SIGN_UP, victim);
    Parameters signUp = browser.get("/register.xhtml").form("register").and("create", "Create");
    browser.on("/test/inside/accounts/strangers/" + victim.sub() + "/late").post();
    assertThat(browser.on("/register.xhtml").post(signUp).location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("account", victim.name())).isEmpty();
    assertNothingConnected(browser);
  }

  private void waitForProof() {
    Trips.registeredWithEmail(victim);
    assertThat(Trips.logIn(browser, Realms.LINKING, victim).location()).endsWith("/link.xhtml");
  }

  private Parameters form() {
    return browser
        .get("/link.xhtml")
        .form("link")
        .without("password")
        .and("password", Trips.PASSWORD)
        .and("prove", "Connect");
  }

  private void assertNothingConnected(Browser suspect) {
    assertThat(Inside.name(suspect)).isEqualTo("null");
    assertThat(Inside.now().rows("social_connection", victim.sub())).isEmpty();
  }
}
