package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C95: two people swap their e-mail addresses at the provider (Mastodon GHSA-vm39-j3vx-pch3): an
 * address is nobody's key.
 */
@AgainstTheSite
class SwappedEmailsIT {

  private final Person one = Person.stranger();
  private final Person other = Person.stranger();

  /** Where addresses are trusted, and where they are not. */
  static Stream<Realm> realms() {
    return Stream.of(Realms.CLAIMING, Realms.LINKING, Realms.STUB, Realms.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("realms")
  void eachReachesTheirOwnAccount(Realm realm) {
    account(realm, one);
    account(realm, other);
    Person oneNow = one.with("email", other.name() + "@example.org");
    Person otherNow = other.with("email", one.name() + "@example.org");
    for (int round = 0; round < 2; round++) {
      assertIs(one, realm, oneNow);
      assertIs(other, realm, otherNow);
    }
    assertThat(Inside.now().rows("social_connection", "provider_user_id=" + one.sub() + " "))
        .singleElement()
        .asString()
        .contains("caller=" + one.name() + " ", "email=" + other.name() + "@example.org ");
  }

  private static void account(Realm realm, Person person) {
    Browser browser = new Browser();
    Answer answer = Trips.logIn(browser, realm, person);
    if (answer.location().endsWith("/register.xhtml")) {
      Parameters create = Parameters.none().and("create", "Create");
      Trips.submit(browser, "/register.xhtml", "register", create);
    }
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  private static void assertIs(Person expected, Realm realm, Person comes) {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, realm, comes);
    verdicts.accepted(answer, "/profile.xhtml", realm, comes);
    assertThat(Inside.name(browser)).isEqualTo(expected.name());
  }
}
