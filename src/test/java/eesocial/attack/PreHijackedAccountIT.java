package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/**
 * Somebody lies in wait with an account that has the victim's e-mail address (security-cases C86,
 * C88, C93 with better-auth CVE-2026-53516; the five classes of Sudhodanan and Paverd,
 * "Pre-hijacked accounts", 2022), at a provider that is trusted to link automatically.
 */
@AgainstTheSite
class PreHijackedAccountIT {

  private final Person victim = Person.stranger();
  private final Browser victimsBrowser = new Browser();

  /** Class 1: an account with a password, made in the victim's name. */
  @Test
  void classicFederatedMerge() {
    Browser attacker = Trips.registeredWithEmail(victim);
    Answer answer = Trips.logIn(victimsBrowser, Realms.CLAIMING, victim);
    assertThat(answer.location()).endsWith("/link.xhtml");
    assertThat(Inside.name(victimsBrowser)).isEqualTo("null");
    assertThat(Inside.now().rows("social_connection", victim.sub())).isEmpty();
    assertThat(Inside.name(attacker)).isEqualTo(victim.name());
  }

  /** Class 2: a session, or a remembered login, that is older than the victim's first login. */
  @Test
  void unexpiredSessionIdentifier() {
    Browser session = account(Parameters.none());
    Browser remembered = new Browser();
    Trips.logInWithPassword(remembered, victim.name(), true);
    remembered.cookies().drop("JSESSIONID");
    claim();
    assertThat(Inside.name(session)).isEqualTo("null");
    assertThat(Inside.name(remembered)).isEqualTo("null");
    assertThat(Inside.name(victimsBrowser)).isEqualTo(victim.name());
    assertThat(Inside.now().rows("remembered_login", victim.name())).isEmpty();
  }

  /** Class 3: another way in, added before the address was verified. */
  @Test
  void trojanIdentifier() {
    Person trojan = Person.stranger().with("email", "trojan@example.org");
    Browser attacker = Trips.registeredWithEmail(victim);
    Trips.connect(attacker, Realms.REVOKING, trojan);
    String token = Realms.REVOKING.lastRefreshToken();
    // the address becomes verified when its owner is made to connect a provider account
    Trips.connect(attacker, Realms.STUB, victim);
    claim();
    Inside after = Inside.now();
    assertThat(after.rows("social_connection", trojan.sub())).isEmpty();
    assertThat(after.events())
        .contains("ConnectionRemoved " + victim.name() + " revoking " + trojan.sub());
    Inside.when(inside -> inside.rows("pending_revocation", trojan.sub()).isEmpty());
    assertThat(Realms.REVOKING.seen("revoke"))
        .anyMatch(request -> token.equals(request.parameter("token")));
    assertThat(Inside.name(Trips.loggedIn(Realms.REVOKING, trojan))).isNotEqualTo(victim.name());
    // the password is as old
    assertThat(Trips.logInWithPassword(new Browser(), victim.name(), false).status())
        .isEqualTo(200);
  }

  /** The trojan's provider has vouched a moment before the account is claimed. */
  @Test
  void trojanThatIsUnderWay() {
    Trips.loggedIn(Realms.STUB, victim);
    Answer answer =
        new Browser().on("/test/inside/accounts/" + victim.name() + "/vouch-by-removed").post();
    assertThat(answer.body()).isEqualTo("false");
  }

  /** Class 4: an address that was typed and waits for its verification. */
  @Test
  void unexpiredEmailChange() {
    Person attacker = Person.stranger();
    Browser waiting = new Browser();
    Trips.logIn(waiting, Realms.SIGN_UP, attacker);
    Trips.submit(
        waiting,
        "/register.xhtml",
        "register",
        Parameters.none().and("email", victim.name() + "@example.org").and("create", "Create"));
    assertThat(Inside.name(waiting)).isEqualTo(attacker.name());
    Answer answer = Trips.logIn(victimsBrowser, Realms.CLAIMING, victim);
    assertThat(answer.location()).endsWith("/link.xhtml");
    assertThat(Inside.name(victimsBrowser)).isEqualTo("null");
    assertThat(Inside.now().rows("social_connection", victim.sub())).isEmpty();
  }

  /** Class 5: a provider that lets anybody write any address. */
  @Test
  void nonVerifyingIdentityProvider() {
    account(Parameters.none());
    Person attacker =
        victim.as("sub-of-" + victim.name() + "s-attacker").with("email_verified", false);
    Answer answer = Trips.logIn(new Browser(), Realms.CLAIMING, attacker);
    assertThat(answer.location()).endsWith("/register.xhtml");
    assertThat(Inside.now().rows("social_connection", attacker.sub())).isEmpty();
  }

  /** What the others rest on: without anybody in wait the account is linked at once. */
  @Test
  void verifiedAddressOnBothSidesIsLinked() {
    account(Parameters.none());
    claim();
    Inside after = Inside.now();
    assertThat(after.rows("social_connection", "provider=claiming "))
        .filteredOn(row -> row.contains("caller=" + victim.name() + " "))
        .hasSize(1);
    assertThat(after.events())
        .contains(
            "AccountClaimed " + victim.name() + " claiming",
            "committed ConnectionCreated " + victim.name() + " claiming");
    assertThat(after.rows("account", victim.name())).hasSize(1);
  }

  /** Elsewhere nothing is linked without a proof, whatever is verified. */
  @Test
  void otherProvidersAreNotTrusted() {
    account(Parameters.none());
    Answer answer =
        Trips.logIn(victimsBrowser, Realms.LINKING, victim.as("another-" + victim.sub()));
    assertThat(answer.location()).endsWith("/link.xhtml");
    assertThat(Inside.name(victimsBrowser)).isEqualTo("null");
  }

  /** An account with a password whose address a provider has verified. */
  private Browser account(Parameters typed) {
    Browser browser = new Browser();
    Trips.logIn(browser, Realms.SIGN_UP, victim.as("first-" + victim.sub()));
    Answer answer =
        Trips.submit(
            browser,
            "/register.xhtml",
            "register",
            typed.and("password", Trips.PASSWORD).and("create", "Create"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    return browser;
  }

  private void claim() {
    Answer answer = Trips.logIn(victimsBrowser, Realms.CLAIMING, victim);
    assertThat(answer.location()).as(answer.toString()).endsWith("/profile.xhtml");
    assertThat(Inside.name(victimsBrowser)).isEqualTo(victim.name());
  }
}
