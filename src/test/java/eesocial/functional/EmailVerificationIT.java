package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The address an account has, and whether it is certain whose it is. */
@AgainstTheSite
class EmailVerificationIT {

  private final Person person = Person.stranger();
  private final String name = "m" + person.name();
  private final String email = person.name() + "@example.org";

  @Test
  void typedAddressIsNotVerified() {
    registered(name, email);
    assertThat(row(name))
        .contains("email_verified_at=null ")
        .doesNotContain("password_set_at=null");
    assertThat(Accounts.of(email)).isEqualTo("EmailOwner[caller=" + name + ", verifiedSince=null]");
  }

  @Test
  void connectingTheSameAddressVerifiesIt() {
    Trips.connect(registered(name, email), Realms.STUB, person);
    assertThat(row(name)).contains("email=" + email + " ").doesNotContain("email_verified_at=null");
  }

  @Test
  void loginWithTheSameAddressVerifiesIt() {
    Person before = person.with("email", "other-" + email);
    Trips.connect(registered(name, email), Realms.STUB, before);
    assertThat(row(name)).contains("email_verified_at=null ");
    Trips.loggedIn(Realms.STUB, person);
    assertThat(row(name)).doesNotContain("email_verified_at=null");
  }

  @Test
  void addressThatTheProviderDidNotVerifyVerifiesNothing() {
    Trips.connect(registered(name, email), Realms.STUB, person.with("email_verified", false));
    assertThat(row(name)).contains("email_verified_at=null ");
  }

  @Test
  void anotherSpellingVerifiesNothing() {
    Person shouting = person.with("email", email.toUpperCase(Locale.ROOT));
    Trips.connect(registered(name, email), Realms.STUB, shouting);
    assertThat(row(name)).contains("email_verified_at=null ");
  }

  @Test
  void verifiedAccountComesFirstThenTheOldest() {
    registered(name, email);
    registered("n" + name, email);
    assertThat(Accounts.of(email.toUpperCase(Locale.ROOT))).contains("caller=" + name + ",");
    Trips.connect(registered("o" + name, email), Realms.STUB, person);
    assertThat(Accounts.of(email)).contains("caller=o" + name + ",").doesNotContain("null");
    Accounts.close("o" + name);
    assertThat(Accounts.of(email)).contains("caller=" + name + ",");
  }

  /** The Kelvin sign is a k in lower case. */
  @Test
  void addressThatOnlyUnicodeTakesForTheSameIsSomebodyElses() {
    registered(name, "k" + email);
    assertThat(Accounts.of("K" + email)).contains(name);
    assertThat(Accounts.of("%E2%84%AA" + email)).isEqualTo("nobody");
  }

  private static Browser registered(String name, String email) {
    Browser browser = new Browser();
    Trips.submit(
        browser,
        "/register.xhtml",
        "register",
        Parameters.none()
            .and("userName", name)
            .and("email", email)
            .and("password", Trips.PASSWORD)
            .and("create", "x"));
    assertThat(Inside.name(browser)).isEqualTo(name);
    return browser;
  }

  private static String row(String name) {
    return Inside.now().rows("account", "name=" + name + " ").get(0);
  }
}
