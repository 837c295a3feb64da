package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/**
 * D124: the picture of a profile is an address that the server never visits, whoever shows it (Open
 * WebUI CVE-2026-45338, CVE-2026-54008).
 */
@AgainstTheSite
class PictureIT {

  @Test
  void isNeverFetched() {
    for (Realm realm : new Realm[] {Realms.STUB, Realms.PLAIN}) {
      String picture = realm.issuer() + "/picture";
      realm.script().profile(profile -> profile.put("picture", picture));
      Browser browser = Trips.loggedIn(realm, Person.stranger());
      assertThat(browser.get("/social/connections").body()).contains("/picture");
      browser.get("/profile.xhtml");
      assertThat(realm.seen("picture")).isEmpty();
    }
  }
}
