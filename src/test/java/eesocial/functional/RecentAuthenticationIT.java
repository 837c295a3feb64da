package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes how one logs in wants to know who is there. */
@AgainstTheSite
class RecentAuthenticationIT {

  private static final String CONFIRM =
      Site.at("/confirm.xhtml?error=insufficient-user-authentication&next=");

  private final Person person = Person.stranger();

  @ParameterizedTest
  @ValueSource(strings = {"connect/plain", "reconnect/stub", "disconnect/stub"})
  void rememberedLoginIsSentToTheConfirmPage(String endpoint) {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    Answer answer = browser.on("/social/" + endpoint).field("next", "/members/").post();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(CONFIRM + "%2Fmembers%2F");
    assertThat(browser.follow(answer).body())
        .contains("Please confirm first that it is you.", "Confirm with The stub")
        .contains("name=\"next\" value=\"/members/\"");
    assertThat(connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect/plain", "reconnect/stub", "disconnect/stub"})
  void scriptGetsAProblem(String endpoint) {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    assertIsProblem(browser.on("/social/" + endpoint).json().post());
  }

  @Test
  void scriptWhoseBodyIsBrokenToo() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    assertIsProblem(browser.on("/social/connect/plain").post("application/json", "{"));
  }

  @Test
  void deletionOfAConnectionToo() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    assertIsProblem(browser.on("/social/connect/stub").delete());
    assertThat(connections()).isEqualTo(1);
  }

  /** Else a second request that logs out would do for the proof. */
  @Test
  void endOfTheSessionMeanwhileIsNone() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    Answer answer = browser.on("/test/inside/ended-session").post();
    assertThat(answer.json().asJsonObject().getBoolean("recent")).isFalse();
  }

  @Test
  void tenMinutesAreTheLimit() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Accounts.age(browser, "PT9M55S");
    Trips.start(browser, "connect", Realms.PLAIN, Parameters.none());
    Accounts.age(browser, "PT10M1S");
    assertThat(browser.on("/social/connect/plain").post().location()).startsWith(CONFIRM);
  }

  @Test
  void wayBackNeedsNoNewProof() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    var callback = Trips.begin(browser, "connect", Realms.PLAIN, person);
    Accounts.age(browser, "PT1H");
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/profile.xhtml"));
  }

  @Test
  void passwordIsAProof() {
    String name = "m" + person.name();
    Browser browser = Trips.registered(name);
    Accounts.age(browser, "PT1H");
    String session = noted(browser);
    Answer answer = confirm(browser, Trips.PASSWORD);
    assertThat(answer.location()).isEqualTo(Site.context("/members/"));
    assertGoesOn(browser, name, session);
    assertThat(browser.get("/members/").body()).contains("Thank you. You can go on now.");
  }

  @Test
  void wrongPasswordIsNone() {
    Browser browser = Trips.registered("m" + person.name());
    Accounts.age(browser, "PT1H");
    String session = noted(browser);
    assertThat(confirm(browser, "wrong").body()).contains("This is not your password.");
    assertThat(browser.on("/social/connect/plain").post().location()).startsWith(CONFIRM);
    assertThat(Inside.caller(browser).getString("session")).isEqualTo(session);
  }

  @Test
  void connectionIsAProof() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    String session = noted(browser);
    Parameters next = Parameters.none().and("next", "/members/");
    Answer answer = Trips.bring(browser, Trips.begin(browser, "prove", Realms.STUB, person, next));
    assertThat(answer.location()).isEqualTo(Site.at("/members/"));
    assertGoesOn(browser, person.name(), session);
  }

  @Test
  void scriptLearnsWhereToProveIt() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    Answer answer = browser.on("/social/prove/stub").json().post();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().asJsonObject().getString("authorizationUri"))
        .startsWith(Realms.STUB.issuer() + "/authorize?");
  }

  @Test
  void whatIsNotConnectedProvesNothing() {
    Browser browser = Accounts.remembered(Realms.STUB, person);
    assertThat(browser.on("/social/prove/plain").json().post().reason())
        .isEqualTo("unknown-connection");
    assertThat(new Browser().on("/social/prove/stub").json().post().status()).isEqualTo(401);
  }

  /** As after a session that ended while its owner was at the provider. */
  @Test
  void whoeverIsNoLongerLoggedInIsLoggedIn() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    var callback = Trips.begin(browser, "prove", Realms.STUB, person);
    browser.cookies().drop("JSESSIONID");
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void confirmPageLeadsOnAfterALogin() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/confirm.xhtml?next=/members/").location())
        .isEqualTo(Site.context("/members/"));
    assertThat(browser.get("/confirm.xhtml?next=//evil.example").location())
        .isEqualTo(Site.context("/profile.xhtml"));
    assertThat(new Browser().get("/confirm.xhtml").location()).contains("/login.xhtml?next=");
  }

  private static Answer confirm(Browser browser, String password) {
    Parameters typed = Parameters.none().and("password", password).and("confirmPassword", "x");
    return Trips.submit(browser, "/confirm.xhtml?next=/members/", "confirm", typed);
  }

  /** Something the application keeps in the session; the result is the session's id. */
  private static String noted(Browser browser) {
    browser.on("/test/inside/session").post();
    return Inside.caller(browser).getString("session");
  }

  private static void assertGoesOn(Browser browser, String name, String oldSession) {
    assertThat(Inside.name(browser)).isEqualTo(name);
    assertThat(Inside.caller(browser).getString("note")).isEqualTo("of the anonymous");
    assertThat(Inside.caller(browser).getString("session")).isNotEqualTo(oldSession);
    assertThat(Inside.now().sessions()).doesNotContain(oldSession);
    Trips.start(browser, "connect", Realms.PLAIN, Parameters.none());
  }

  private static void assertIsProblem(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.reason()).isEqualTo("insufficient-user-authentication");
  }

  private int connections() {
    return Inside.now().rows("social_connection", "caller=" + person.name() + " ").size();
  }
}
