package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A34: one issuer for many tenants (Microsoft's {@code common}): an ID token is of the tenant it
 * names, and that one is on the list; the template of all is nobody, and nothing is matched by
 * patterns.
 */
@AgainstTheSite
class TenantIT {

  private static final String STRANGER = "4f1c2a77-0000-4000-8000-00000000000f";

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(STRANGER, STRANGER),
        Arguments.of(Realm.TENANT, Realms.OTHER_TENANT),
        Arguments.of(Realms.OTHER_TENANT, Realm.TENANT),
        Arguments.of(Realm.TENANT, STRANGER),
        Arguments.of(STRANGER, Realm.TENANT),
        Arguments.of("common", "common"),
        Arguments.of("any", "any"),
        Arguments.of("*", "*"),
        Arguments.of(".*", ".*"),
        Arguments.of("[^/]+", Realm.TENANT),
        Arguments.of("{tenantid}", "{tenantid}"),
        Arguments.of("%7Btenantid%7D", "%7Btenantid%7D"),
        Arguments.of("{/tid}", "{/tid}"),
        Arguments.of("", ""),
        Arguments.of(Realm.TENANT.toUpperCase(java.util.Locale.ROOT), Realm.TENANT),
        Arguments.of(null, Realm.TENANT),
        Arguments.of(7, "7"),
        Arguments.of(List.of(Realm.TENANT), Realm.TENANT),
        Arguments.of(Map.of("a", Realm.TENANT), Realm.TENANT),
        Arguments.of(Realm.TENANT, Realm.TENANT + "/"),
        Arguments.of(Realm.TENANT, "x/../" + Realm.TENANT));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherOneIsRefused(Object tid, String issuer) {
    Realms.TENANTS
        .script()
        .claims(
            claims -> {
              claims.put("tid", tid);
              claims.put("iss", issuer(issuer));
            });
    Belief.refused(Realms.TENANTS);
  }

  @Test
  void noneIsRefused() {
    Realms.TENANTS.script().claims(claims -> claims.remove("tid"));
    Belief.refused(Realms.TENANTS);
  }

  @Test
  void onesOnTheListAreBelieved() {
    Belief.granted(Realms.TENANTS);
    Realms.TENANTS
        .script()
        .claims(
            claims -> {
              claims.put("tid", Realms.OTHER_TENANT);
              claims.put("iss", issuer(Realms.OTHER_TENANT));
            });
    Belief.granted(Realms.TENANTS);
  }

  /** RFC 9207, section 2.4. */
  @Test
  void responseOfAnotherThanTheTokenIsRefused() {
    Browser browser = new Browser();
    Callback callback =
        Trips.begin(browser, "login", Realms.TENANTS, Person.stranger())
            .with("iss", issuer(Realms.OTHER_TENANT));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "invalid-provider-response");
  }

  private static String issuer(String tenant) {
    return Realms.TENANTS.issuer() + "/" + tenant + "/v2.0";
  }
}
