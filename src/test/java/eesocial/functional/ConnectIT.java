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

/** Connecting accounts at providers. */
@AgainstTheSite
class ConnectIT {

  private final Person caller = Person.stranger();
  private final Person account = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, caller);

  @Test
  void secondAccountOfAProviderIsChosenThere() {
    Browser caller = Trips.loggedIn(Realms.STUB, Person.stranger());
    assertThat(Trips.start(caller, "connect", Realms.ISSUING, Parameters.none()))
        .doesNotContain("prompt=");
    assertThat(Trips.start(caller, "connect", Realms.STUB, Parameters.none()))
        .contains("prompt=select_account");
  }

  @Test
  void accountIsConnectedToTheCaller() {
    String session = Inside.caller(browser).getString("session");
    Inside before = Inside.now();
    Answer answer = Trips.connect(browser, Realms.PLAIN, account);
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.now().rows("social_connection", account.sub()))
        .singleElement()
        .asString()
        .contains("caller=" + caller.name() + " ", "provider=plain ", "status=ACTIVE ");
    assertThat(Inside.name(browser)).isEqualTo(caller.name());
    assertThat(Inside.now().sessions()).hasSameSizeAs(before.sessions());
    assertThat(session).isNotEqualTo("none");
    assertThat(browser.get("/profile.xhtml").body())
        .contains("Your The plain account " + account.name() + " is now connected.");
  }

  @Test
  void messageIsShownOnce() {
    Trips.connect(browser, Realms.PLAIN, account);
    assertThat(browser.get("/profile.xhtml").body()).contains("is now connected");
    assertThat(browser.get("/profile.xhtml").body()).doesNotContain("is now connected");
  }

  @Test
  void nextIsWhereItEnds() {
    Parameters next = Parameters.none().and("next", "/members/");
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, account, next);
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/members/"));
  }

  @Test
  void connectedAgainOnlyItsTokensAreNew() {
    Trips.connect(browser, Realms.PLAIN, account);
    Answer answer = Trips.connect(browser, Realms.PLAIN, account);
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.now().rows("social_connection", account.sub())).hasSize(1);
    assertThat(browser.get("/test/doors/api/plain?path=me").body())
        .endsWith("Bearer " + Realms.PLAIN.lastAccessToken());
    assertThat(browser.get("/profile.xhtml").body()).contains("was connected already");
  }

  @Test
  void twoAccountsOfOneProviderHaveRanks() {
    Person second = Person.stranger();
    Trips.connect(browser, Realms.PLAIN, account);
    Trips.connect(browser, Realms.PLAIN, second);
    assertThat(Inside.now().rows("social_connection", account.sub()).get(0)).contains("rank_no=1 ");
    assertThat(Inside.now().rows("social_connection", second.sub()).get(0)).contains("rank_no=2 ");
  }

  /** C104; Keycloak's testAccountLinkingDifferentUserLinked. */
  @Test
  void accountOfSomebodyElseStaysTheirs() {
    Trips.loggedIn(Realms.PLAIN, account);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, account);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "connected-elsewhere");
    String page = browser.follow(answer).body();
    assertThat(page).contains("This The plain account is connected to another account here.");
    assertThat(page).doesNotContain(account.name());
  }

  /** Some providers would end the grant of their connection along with the new one. */
  @Test
  void grantOfSomebodyElseStaysTheirs() {
    Trips.loggedIn(Realms.REVOKING, account);
    Answer answer = browser.bring(Trips.begin(browser, "connect", Realms.REVOKING, account));
    assertThat(answer.reason()).isEqualTo("connected-elsewhere");
    browser.on("/test/inside/revocations/run").post();
    assertThat(Inside.now().rows("pending_revocation", account.sub())).isEmpty();
    assertThat(Realms.REVOKING.seen("revoke")).isEmpty();
  }

  @Test
  void scriptLearnsOfAnAccountOfSomebodyElseByConflict() {
    Trips.loggedIn(Realms.PLAIN, account);
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, account);
    Answer answer = browser.on(callback.uri()).json().get();
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.reason()).isEqualTo("connected-elsewhere");
    assertThat(answer.body()).doesNotContain(account.name(), account.sub());
  }

  @Test
  void anonymousCannotConnect() {
    Browser anonymous = new Browser();
    assertThat(anonymous.on("/social/connect/plain").json().post().status()).isEqualTo(401);
    assertThat(anonymous.on("/social/reconnect/plain").json().post().status()).isEqualTo(401);
    assertThat(anonymous.on("/social/connect/plain").delete().status()).isEqualTo(401);
  }

  @Test
  void refusalAtTheProviderIsSaid() {
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, account);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback refusal = callback.error("access_denied");
    Answer answer = browser.bring(refusal);
    verdicts.refused(refusal, answer, "access-denied");
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml?error=access-denied"));
    assertThat(browser.follow(answer).body()).contains("You did not allow The plain");
  }
}
