package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * C111: a provider gives a name and a verified e-mail address to somebody new (as who buys the
 * domain of a company that has failed gets its Google accounts): another subject is another person.
 */
@AgainstTheSite
class RecycledAccountIT {

  private final Person before = Person.stranger().with("hd", "failed-startup.example");
  private final Person now = before.as("recycled-" + before.sub());
  private final Browser browser = new Browser();

  /** An account at once: another one. */
  @Test
  void isAnotherAccount() {
    Trips.loggedIn(Realms.STUB, before);
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.accepted(Trips.logIn(browser, Realms.STUB, now), "/profile.xhtml", Realms.STUB, now);
    assertThat(Inside.name(browser)).isNotEqualTo("null").isNotEqualTo(before.name());
    assertAccountIsAsBefore("stub");
  }

  /**
   * A provider that is trusted with addresses has itself said before that they are somebody else's.
   */
  @Test
  void isNotLinkedAutomatically() {
    signUp(Realms.CLAIMING);
    Answer answer = Trips.logIn(browser, Realms.CLAIMING, now);
    assertThat(answer.location()).isEqualTo(Site.at("/link.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertAccountIsAsBefore("claiming");
  }

  @Test
  void hasToProveWhoseAccountItIs() {
    signUp(Realms.LINKING);
    Answer answer = Trips.logIn(browser, Realms.LINKING, now);
    assertThat(answer.location()).isEqualTo(Site.at("/link.xhtml"));
    Callback proof = Trips.begin(browser, "prove", Realms.LINKING, now);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(proof, browser.bring(proof), "other-account");
    assertAccountIsAsBefore("linking");
  }

  private void signUp(Realm realm) {
    Browser owner = new Browser();
    Trips.logIn(owner, realm, before);
    Parameters create = Parameters.none().and("create", "Create");
    Trips.submit(owner, "/register.xhtml", "register", create);
    assertThat(Inside.name(owner)).isEqualTo(before.name());
    assertThat(Accounts.of(before.name() + "@example.org")).contains("verifiedSince=2");
  }

  private void assertAccountIsAsBefore(String provider) {
    assertThat(Inside.now().rows("social_connection", "caller=" + before.name() + " "))
        .singleElement()
        .asString()
        .contains(" provider=" + provider + " ", "provider_user_id=" + before.sub() + " ");
  }
}
