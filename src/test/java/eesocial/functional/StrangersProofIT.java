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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger proves by another connection whose account it is that has their e-mail address. */
@AgainstTheSite
class StrangersProofIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @BeforeEach
  void comesAsAStranger() {
    Trips.loggedIn(Realms.STUB, person);
    Parameters next = Parameters.none().and("next", "/members/");
    Answer answer = browser.bring(Trips.begin(browser, "login", Realms.LINKING, person, next));
    assertThat(answer.location()).isEqualTo(Site.at("/link.xhtml"));
  }

  @Test
  void ownConnectionConnectsAndLogsIn() {
    Answer answer = browser.bring(Trips.begin(browser, "prove", Realms.STUB, person));
    assertThat(answer.location()).isEqualTo(Site.at("/members/"));
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(Inside.now().rows("social_connection", "caller=" + person.name() + " ")).hasSize(2);
    assertThat(browser.get("/members/").body()).contains("Your The linking account is connected.");
  }

  @Test
  void connectionOfSomebodyElseIsRefused() {
    Person thief = Person.stranger();
    Trips.loggedIn(Realms.STUB, thief);
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, thief);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "other-account");
    assertThat(answer.location()).isEqualTo(Site.at("/link.xhtml?error=other-account"));
    assertThat(browser.follow(answer).body()).contains("Please choose \u2026 there.");
  }

  /** On a shared computer: the stranger went away, and the caller's login ends on the way. */
  @Test
  void proofOfACallerConnectsNoStranger() {
    Trips.logIn(browser, Realms.STUB, person);
    Callback callback = Trips.begin(browser, "prove", Realms.STUB, person);
    browser.cookies().drop("JSESSIONID");
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(Inside.now().rows("social_connection", "caller=" + person.name() + " ")).hasSize(1);
    assertThat(Inside.now().rows("pending_connection", person.sub())).isEmpty();
  }

  @Test
  void withoutAStrangerThereIsNothingToProve() {
    assertThat(new Browser().on("/social/prove/stub").json().post().reason())
        .isEqualTo("not-logged-in");
  }
}
