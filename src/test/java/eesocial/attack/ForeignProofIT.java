package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * Somebody at a session that was left open proves who they are: somebody else. What A3, A10, A11
 * and B60 do to a login and a connect, done to a proof.
 */
@AgainstTheSite
class ForeignProofIT {

  private final Person owner = Person.stranger();
  private final Person thief = Person.stranger();
  private final Browser browser = Accounts.remembered(Realms.STUB, owner);

  @Test
  void connectionOfSomebodyElseProvesNothing() {
    Trips.loggedIn(Realms.STUB, thief);
    assertProvesNothing(Realms.STUB);
  }

  @Test
  void accountOfAStrangerProvesNothing() {
    Trips.connect(Trips.loggedIn(Realms.STUB, owner), Realms.REVOKING, owner);
    assertProvesNothing(Realms.REVOKING);
  }

  @Test
  void passwordOfSomebodyElseProvesNothing() {
    String name = "m" + thief.name();
    Trips.registered(name);
    String confirm = "/test/inside/accounts/" + name + "/confirm?password=";
    Answer answer = browser.on(confirm + Trips.PASSWORD.replace(" ", "%20")).post();
    assertThat(answer.body()).isEqualTo("false");
    assertIsAsked(browser);
  }

  @Test
  void flowIsOfNoUseInAnotherBrowser() {
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, owner);
    Browser other = new Browser();
    Verdicts verdicts = Verdicts.watch(other);
    verdicts.refused(callback, other.bring(callback), "unknown-flow");
  }

  @Test
  void flowOfAnotherCallerIsOfNoUse() {
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, owner);
    Trips.logIn(browser, Realms.STUB, thief);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
  }

  @Test
  void flowIsNoConnect() {
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, owner);
    Callback moved = callback.at(Site.at("/social/connect/stub"));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(moved, browser.bring(moved), "unknown-flow");
  }

  @Test
  void flowCountsOnce() {
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, owner);
    var flow = browser.cookies().all("social-flow-");
    browser.bring(callback);
    Accounts.age(browser, "PT1H");
    flow.forEach(browser.cookies()::put);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "spent-flow");
    assertIsAsked(browser);
  }

  @Test
  void refusalAtTheProviderLeadsToTheConfirmPage() {
    Callback refusal = Trips.begin(browser, "prove", Realms.STUB, owner).error("access_denied");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(refusal);
    verdicts.refused(refusal, answer, "access-denied");
    assertThat(answer.location()).isEqualTo(Site.at("/confirm.xhtml?error=access-denied"));
  }

  @Test
  void closedAccountIsNotEnteredByAProof() {
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, owner);
    Accounts.close(owner.name());
    browser.cookies().drop("JSESSIONID");
    browser.cookies().drop("social-remember");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "other-account");
  }

  private void assertProvesNothing(Realm realm) {
    Callback callback = Trips.begin(browser, "prove", realm, thief);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "other-account");
    assertThat(answer.location()).isEqualTo(Site.at("/confirm.xhtml?error=other-account"));
    assertThat(browser.follow(answer).body())
        .contains("Please choose " + owner.name() + " there.")
        .doesNotContain(thief.name());
    assertIsAsked(browser);
  }

  private static void assertIsAsked(Browser browser) {
    assertThat(browser.on("/social/connect/plain").json().post().reason())
        .isEqualTo("insufficient-user-authentication");
  }
}
