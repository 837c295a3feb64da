package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * C97: the same subject at two providers, two registrations, two tenants is two people (social-core
 * CVE-2026-57176, better-auth CVE-2026-110863, Elytron CVE-2023-6236).
 */
@AgainstTheSite
class SameSubjectIT {

  private final Person one = Person.stranger();
  private final Person namesake = Person.stranger().as(one.sub());

  @Test
  void atTwoProviders() {
    Browser browser = Trips.loggedIn(Realms.STUB, one);
    assertSomebodyElse(browser, Trips.loggedIn(Realms.PLAIN, namesake));
    assertSomebodyElse(browser, Trips.loggedIn(Realms.EVIL, one));
  }

  /** Also two shops, or two instances, of one provider: each is registered by itself. */
  @Test
  void atTwoRegistrationsOfOneIssuer() {
    Browser browser = Trips.loggedIn(Realms.STUB, one);
    Browser other = new Browser();
    String uri = other.on("/social/login/stub-again").post().location();
    other.bring(Trips.approve(Realms.STUB, uri, namesake));
    assertSomebodyElse(browser, other);
    assertThat(Inside.now().rows("social_connection", "provider_user_id=" + one.sub() + " "))
        .hasSize(2);
  }

  @Test
  void ofTwoTenants() {
    Browser browser = ofTenant("blue");
    assertSomebodyElse(browser, ofTenant("green"));
    Inside after = Inside.now();
    assertThat(after.rows("social_connection", "provider_user_id=blue:" + one.sub())).hasSize(1);
    assertThat(after.rows("social_connection", "provider_user_id=green:" + one.sub())).hasSize(1);
    assertThat(Inside.name(ofTenant("blue"))).isEqualTo(Inside.name(browser));
  }

  /** The tenant that the key names is the one that signed. */
  @Test
  void tenantThatIsNotTheIssuersIsRefused() {
    Realms.DIRECTORY
        .script()
        .claims(claims -> claims.putAll(claims("green", Map.of("tid", "blue"))));
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.DIRECTORY, one);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "invalid-provider-response");
  }

  private Browser ofTenant(String tenant) {
    Realms.DIRECTORY.script().claims(claims -> claims.putAll(claims(tenant, Map.of())));
    return Trips.loggedIn(Realms.DIRECTORY, one);
  }

  private Map<String, Object> claims(String tenant, Map<String, Object> others) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", Realms.DIRECTORY.issuer() + "/" + tenant + "/v2.0");
    claims.put("tid", tenant);
    claims.put("oid", one.sub());
    claims.put("name", "Ms " + tenant);
    claims.putAll(others);
    return claims;
  }

  private static void assertSomebodyElse(Browser one, Browser other) {
    assertThat(Inside.name(other)).isNotEqualTo("null").isNotEqualTo(Inside.name(one));
  }
}
