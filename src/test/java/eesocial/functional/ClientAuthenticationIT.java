package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A19: how the site proves itself to the token endpoint, with an id and a secret that need care:
 * form-encoded before Base64, and never in an address (RFC 6749, 2.3.1;
 * oidcc-client-test-client-secret-basic; WildFly Elytron CVE-2026-85511).
 */
@AgainstTheSite
class ClientAuthenticationIT {

  /** A19; the provider checks. */
  @Test
  void secretGoesByBasic() {
    Trips.loggedIn(Realms.BASIC, Person.stranger());
    assertSecretInNoAddress(Realms.BASIC);
  }

  /** A19; the provider checks. */
  @Test
  void secretGoesInTheForm() {
    Trips.loggedIn(Realms.POSTING, Person.stranger());
    assertSecretInNoAddress(Realms.POSTING);
  }

  private static void assertSecretInNoAddress(Realm realm) {
    List<Seen> requests = new ArrayList<>();
    for (String endpoint : List.of("authorize", "token", "userinfo")) {
      requests.addAll(realm.seen(endpoint));
    }
    assertThat(requests).hasSize(3).noneMatch(request -> request.query().contains("ecret"));
    assertThat(realm.seen("token")).singleElement().matches(seen -> seen.query().isEmpty());
  }
}
