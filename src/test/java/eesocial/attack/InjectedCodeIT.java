package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * A8: a stolen code is pasted into the attacker's own, valid flow (RFC 9700, 4.5; WildFly
 * CVE-2024-12369). PKCE stops it where the provider looks, the nonce where OpenID Connect is
 * spoken; definitions with {@code pkce=none} and without OpenID Connect say so.
 */
@AgainstTheSite
class InjectedCodeIT {

  private final Callback stolen =
      Trips.begin(new Browser(), "login", Realms.LYING, Person.stranger());
  private final Browser attacker = new Browser();
  private final Callback own = Trips.begin(attacker, "login", Realms.LYING, Person.stranger());

  @Test
  void verifierDoesNotFitAtAProviderThatLooks() {
    refuse("grant-refused");
  }

  @Test
  void nonceDoesNotFitAtAProviderThatIgnoresTheVerifier() {
    Realms.LYING.script().ignorePkce();
    refuse("invalid-provider-response");
  }

  private void refuse(String reason) {
    Verdicts verdicts = Verdicts.watchWithBystander(attacker);
    Callback hostile = own.with("code", stolen.code());
    verdicts.refusedAfterTokens(hostile, attacker.bring(hostile), reason);
  }
}
