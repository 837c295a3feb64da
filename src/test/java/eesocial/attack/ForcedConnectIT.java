package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * B58 (Spring Social CVE-2015-5258, CVE-2025-14546), B59, B60, B61: an account ends up where its
 * owner did not want it.
 */
@AgainstTheSite
class ForcedConnectIT {

  private final Person attacker = Person.stranger();
  private final Person victim = Person.stranger();
  private final Browser attackers = Trips.loggedIn(Realms.STUB, attacker);

  /** B58: the attacker's response in the victim's browser. */
  @ParameterizedTest
  @MethodSource("realms")
  void responseOfTheAttackersFlow(Realm realm) {
    Callback callback = Trips.begin(attackers, "connect", realm, attacker);
    Browser browser = Trips.loggedIn(Realms.STUB, victim);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, Trips.bring(browser, callback), "unknown-flow");
  }

  static Stream<Realm> realms() {
    return Stream.of(Realms.PLAIN, Realms.ISSUING, Realms.POSTER, Realms.SIGNING);
  }

  /** B59: the victim follows the attacker's link to the provider and says yes there. */
  @Test
  void victimsYesToTheAttackersRequest() {
    String link = Trips.start(attackers, "connect", Realms.PLAIN, Parameters.none());
    Callback callback = Trips.approve(Realms.PLAIN, link, victim);
    Browser anonymous = new Browser();
    Verdicts ofAnonymous = Verdicts.watchWithBystander(anonymous);
    ofAnonymous.refused(callback, anonymous.bring(callback), "not-logged-in", "unknown-flow");
    Browser browser = Trips.loggedIn(Realms.STUB, victim);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.bring(callback), "unknown-flow");
  }

  /** B60: somebody else has logged in meanwhile in the same browser. */
  @Test
  void flowOfTheCallerBefore() {
    Callback callback = Trips.begin(attackers, "connect", Realms.PLAIN, Person.stranger());
    Map<String, String> cookies = attackers.cookies().all("social-flow-");
    attackers.on("/social/logout").post();
    Trips.logIn(attackers, Realms.STUB, victim);
    cookies.forEach(attackers.cookies()::put);
    Verdicts verdicts = Verdicts.watchWithBystander(attackers);
    verdicts.refused(callback, attackers.bring(callback), "unknown-flow");
  }

  /** B61: the session is over when the caller comes back. */
  @ParameterizedTest
  @CsvSource({"stub, ''", "stub, gone", "sign-up, ''", "plain, gone", "claiming, ''"})
  void connectNeverBecomesALoginOrASignUp(String provider, String session) {
    Realm realm =
        Realms.all().stream().filter(r -> r.id().equals(provider)).findAny().orElseThrow();
    Callback callback = Trips.begin(attackers, "connect", realm, attacker);
    attackers.cookies().drop("JSESSIONID");
    if (!session.isEmpty()) {
      attackers.cookies().put("JSESSIONID", session);
    }
    Verdicts verdicts = Verdicts.watchWithBystander(attackers);
    Answer answer = attackers.bring(callback);
    verdicts.refused(callback, answer, "not-logged-in", "unknown-flow");
    assertThat(answer.location()).startsWith(Site.at("/login.xhtml"));
    assertThat(attackers.follow(answer).body()).contains("Please log in first.");
  }
}
