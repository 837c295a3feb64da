package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C91: "nOAuth": the administrator of some tenant writes the victim's e-mail address into an
 * account of their own (Grafana CVE-2023-3128, omniauth-microsoft_graph CVE-2024-21632, Discourse
 * CVE-2023-46241). Here the provider is even trusted to link automatically.
 */
@AgainstTheSite
class NOAuthIT {

  private final Person victim = Person.stranger();
  private final String attackersId = "oid-of-the-attacker-of-" + victim.name();

  /** The victim's account has the verified address. */
  @BeforeEach
  void victimIsHere() {
    Trips.loggedIn(Realms.STUB, victim);
    assertThat(Accounts.of(victim.name() + "@example.org")).contains(victim.name());
  }

  /**
   * Neither {@code email_verified} nor a text that looks like a yes is what the provider vouches
   * by.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "0", "yes", "TRUE"})
  void addressMakesNobodyTheVictim(String edov) {
    Realms.DIRECTORY
        .script()
        .claims(
            claims -> {
              claims.putAll(victim.claims());
              claims.put("iss", Realms.DIRECTORY.issuer() + "/evil-tenant/v2.0");
              claims.put("tid", "evil-tenant");
              claims.put("oid", attackersId);
              claims.put("upn", victim.name() + "@example.org");
              if (!edov.isEmpty()) {
                claims.put("xms_edov", edov);
              }
            });
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, Realms.DIRECTORY, victim);
    verdicts.accepted(
        answer, "/profile.xhtml", Realms.DIRECTORY, victim.as("evil-tenant:" + attackersId));
    assertThat(Inside.name(browser)).isNotEqualTo(victim.name());
    assertThat(Inside.now().rows("social_connection", "caller=" + victim.name() + " "))
        .singleElement()
        .asString()
        .contains(" provider=stub ");
  }
}
