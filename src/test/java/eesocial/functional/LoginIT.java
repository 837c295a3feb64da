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
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** Logging in with a provider. */
@AgainstTheSite
class LoginIT {

  @Test
  void strangerWhoMayRegisterIsIn() {
    Person person = Person.stranger();
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, Realms.STUB, person);
    verdicts.accepted(answer, "/profile.xhtml", Realms.STUB, person);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void plainOauthServesToo() {
    Person person = Person.stranger();
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, Realms.PLAIN, person);
    verdicts.accepted(answer, "/profile.xhtml", Realms.PLAIN, person);
  }

  @Test
  void whoComesAgainIsTheSameCallerWithOneConnection() {
    Person person = Person.stranger();
    Trips.loggedIn(Realms.STUB, person);
    Browser another = new Browser();
    Verdicts verdicts = Verdicts.watch(another);
    Answer answer = Trips.logIn(another, Realms.STUB, person);
    verdicts.accepted(answer, "/profile.xhtml", Realms.STUB, person);
    assertThat(Inside.name(another)).isEqualTo(person.name());
    assertThat(Inside.now().rows("account", "name=" + person.name())).hasSize(1);
  }

  @Test
  void everyLoginRenewsTokensAndProfile() {
    Person person = Person.stranger();
    Trips.loggedIn(Realms.STUB, person);
    Browser browser = Trips.loggedIn(Realms.STUB, person.with("email", "new@example.org"));
    assertThat(browser.get("/test/doors/api/stub?path=me").body())
        .isEqualTo("/stub/api/me Bearer " + Realms.STUB.lastAccessToken());
    assertThat(Inside.now().rows("social_connection", "provider_user_id=" + person.sub()))
        .singleElement()
        .asString()
        .contains("email=new@example.org ");
  }

  @Test
  void nextIsWhereTheLoginEnds() {
    Browser browser = new Browser();
    Parameters next = Parameters.none().and("next", "/members/?tab=2");
    Person person = Person.stranger();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person, next);
    verdicts.accepted(browser.bring(callback), "/members/?tab=2", Realms.STUB, person);
  }

  @Test
  void strangerIsRefusedWhereStrangersAre() {
    Browser browser = new Browser();
    Person person = Person.stranger();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback callback = Trips.begin(browser, "login", Realms.REJECT, person);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "not-associated");
    assertThat(Inside.now().events())
        .containsExactly("LoginFailed reject not-associated " + person.sub());
    assertThat(browser.follow(answer).body())
        .contains("This The reject account is not associated with an account here.");
  }

  @Test
  void strangerWhoConnectedBeforeIsNoStranger() {
    Person person = Person.stranger();
    Browser owner = Trips.loggedIn(Realms.STUB, person);
    Person there = Person.stranger();
    Trips.connect(owner, Realms.REJECT, there);
    Browser another = new Browser();
    Verdicts verdicts = Verdicts.watch(another);
    Answer answer = Trips.logIn(another, Realms.REJECT, there);
    verdicts.accepted(answer, "/profile.xhtml", Realms.REJECT, there);
    assertThat(Inside.name(another)).isEqualTo(person.name());
  }

  @Test
  void loggedInCallerBecomesSomebodyElse() {
    Person one = Person.stranger();
    Person other = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, one);
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, Realms.STUB, other);
    verdicts.accepted(answer, "/profile.xhtml", Realms.STUB, other);
    assertThat(Inside.name(browser)).isEqualTo(other.name());
  }

  @Test
  void strangersWithTheSameNameGetAccountsOfTheirOwn() {
    Person one = Person.stranger();
    Trips.loggedIn(Realms.STUB, one);
    Browser browser = Trips.loggedIn(Realms.STUB, one.as("another-" + one.sub()));
    assertThat(Inside.name(browser)).isEqualTo(one.name() + "2");
  }

  @Test
  void unknownProviderIsNotFound() {
    Browser browser = new Browser();
    assertThat(browser.on("/social/login/nobody").post().status()).isEqualTo(404);
    assertThat(browser.get("/social/login/nobody?state=x&code=y").status()).isEqualTo(404);
    assertThat(browser.on("/social/login/nobody").json().post().reason())
        .isEqualTo("unknown-provider");
  }

  @Test
  void deadProviderHurtsNobodyElse() {
    Browser browser = new Browser();
    Answer answer = browser.on("/social/login/dead").post();
    assertThat(answer.location()).isEqualTo(Site.at("/login.xhtml?error=provider-unavailable"));
    Trips.loggedIn(Realms.STUB, Person.stranger());
  }

  @Test
  void accountsOfTwoProvidersWithTheSameIdAreTwo() {
    Person person = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Browser other = Trips.loggedIn(Realms.PLAIN, person);
    assertThat(Inside.name(other)).isNotEqualTo(Inside.name(browser));
  }
}
