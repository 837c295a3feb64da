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
import eesocial.testing.Together;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stranger's first login where strangers fill in a form. */
@AgainstTheSite
class SignUpIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void formIsFilledInByTheProvider() {
    Answer answer = Trips.logIn(browser, Realms.SIGN_UP, person);
    assertThat(answer.location()).isEqualTo(Site.at("/register.xhtml"));
    Parameters form = browser.follow(answer).form("register");
    assertThat(form.get("userName")).isEqualTo(person.name());
    assertThat(form.get("fullName")).isEqualTo("Ms " + person.name());
    assertThat(form.get("email")).isEqualTo(person.name() + "@example.org");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
  }

  @Test
  void finishedFormLogsIn() {
    Trips.begin(browser, "login", Realms.SIGN_UP, person);
    Callback callback =
        Trips.begin(
            browser, "login", Realms.SIGN_UP, person, Parameters.none().and("next", "/members/"));
    browser.bring(callback);
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = create(person.name());
    assertThat(answer.location()).endsWith("/members/");
    Inside after = Inside.now();
    assertThat(after.events())
        .containsExactlyInAnyOrder(
            "ConnectionCreated " + person.name() + " sign-up",
            "committed ConnectionCreated " + person.name() + " sign-up",
            "LoginCompleted " + person.name() + " sign-up " + person.sub(),
            "committed LoginCompleted " + person.name() + " sign-up");
    assertThat(verdicts).isNotNull();
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(after.rows("pending_connection", person.sub())).isEmpty();
  }

  @Test
  void nextLoginNeedsNoForm() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    create(person.name());
    Browser another = new Browser();
    Verdicts verdicts = Verdicts.watch(another);
    Answer answer = Trips.logIn(another, Realms.SIGN_UP, person);
    verdicts.accepted(answer, "/profile.xhtml", Realms.SIGN_UP, person);
  }

  @Test
  void formSentTwiceMakesOneAccount() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Parameters form = filledIn(person.name());
    assertThat(browser.on("/register.xhtml").post(form).status()).isEqualTo(303);
    Answer again = browser.on("/register.xhtml").post(form);
    assertThat(again.location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("account", person.name())).hasSize(1);
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
  }

  @Test
  void formSentTwiceAtOnceMakesOneAccount() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Parameters one = filledIn(person.name());
    Parameters other = one.without("userName").and("userName", person.name() + "x");
    List<Answer> answers =
        Together.run(
            () -> browser.on("/register.xhtml").post(one),
            () -> browser.on("/register.xhtml").post(other));
    assertThat(answers).allMatch(answer -> answer.status() == 303, answers.toString());
    assertThat(Inside.now().rows("account", person.name())).hasSize(1);
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
  }

  @Test
  void takenNameIsSaidAndTheFormStays() {
    Person owner = Person.stranger();
    Trips.loggedIn(Realms.STUB, owner);
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer refused = create(owner.name());
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("This user name is taken");
    assertThat(create(person.name()).status()).isEqualTo(303);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void suggestedNameIsFree() {
    Trips.loggedIn(Realms.STUB, person);
    Trips.logIn(browser, Realms.SIGN_UP, person);
    assertThat(browser.get("/register.xhtml").form("register").get("userName"))
        .isEqualTo(person.name() + "2");
  }

  @Test
  void cancelledFormLeavesNothing() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Parameters form = browser.get("/register.xhtml").form("register").and("cancel", "Cancel");
    assertThat(browser.on("/register.xhtml").post(form).location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("pending_connection", person.sub())).isEmpty();
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(browser.get("/register.xhtml").body()).doesNotContain("Ms " + person.name());
  }

  @Test
  void formOfAnotherBrowserIsWorthNothing() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Parameters form = filledIn(person.name());
    Answer answer = new Browser().on("/register.xhtml").post(form);
    assertThat(answer.location()).endsWith("/login.xhtml");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
  }

  private Answer create(String name) {
    return browser.on("/register.xhtml").post(filledIn(name));
  }

  private Parameters filledIn(String name) {
    return browser
        .get("/register.xhtml")
        .form("register")
        .without("userName")
        .and("userName", name)
        .and("create", "Create account");
  }
}
