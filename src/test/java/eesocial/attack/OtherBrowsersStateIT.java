package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * A3: a state that is real, fresh, unused and sealed by us, but was made for another browser
 * (CVE-2025-68481, CVE-2025-68158, CVE-2026-41425).
 */
@AgainstTheSite
class OtherBrowsersStateIT {

  private final Person attacker = Person.stranger();

  @Test
  void isRefusedToTheAnonymous() {
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, attacker);
    Browser victim = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }

  @Test
  void isRefusedToTheLoggedIn() {
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, attacker);
    Browser victim = Trips.loggedIn(Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }

  @Test
  void isRefusedWithTheVictimsOwnFlowUnderItsName() {
    Browser attackers = new Browser();
    Callback callback = Trips.begin(attackers, "login", Realms.STUB, attacker);
    Browser victim = new Browser();
    Trips.start(victim, "login", Realms.STUB, Parameters.none());
    String own = victim.cookies().all("social-flow-").values().iterator().next();
    victim.cookies().put("social-flow-" + callback.state().substring(0, 8), own);
    Verdicts verdicts = Verdicts.watch(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }

  /** The nodes know no state by themselves that would do in any browser. */
  @Test
  void isRefusedWhileItsOwnBrowserStillWaits() {
    Browser attackers = new Browser();
    Callback callback = Trips.begin(attackers, "login", Realms.PLAIN, attacker);
    Browser victim = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
    Verdicts ofAttacker = Verdicts.watch(attackers);
    ofAttacker.accepted(attackers.bring(callback), "/profile.xhtml", Realms.PLAIN, attacker);
  }

  @Test
  void errorIsRefusedToo() {
    Callback callback =
        Trips.begin(new Browser(), "login", Realms.STUB, attacker).error("access_denied");
    Browser victim = Trips.loggedIn(Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }

  @Test
  void postedResponseIsRefusedToo() {
    Callback callback = Trips.begin(new Browser(), "login", Realms.POSTER, attacker);
    Browser victim = new Browser();
    Verdicts verdicts = Verdicts.watchWithBystander(victim);
    verdicts.refused(callback, Trips.bring(victim, callback), "unknown-flow");
  }
}
