package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C92: an e-mail address is verified if the provider says so by the JSON value true, of exactly
 * this address, in the same breath. Definitions whose provider writes it otherwise say how ({@code
 * userinfo.email-verified}, docs/definitions.md).
 */
@AgainstTheSite
class UnverifiedEmailIT {

  private final Person person = Person.stranger();

  static Stream<Object> untrue() {
    return Stream.of(
        "true",
        "false",
        "TRUE",
        "yes",
        "1",
        "",
        1,
        0,
        1.0,
        false,
        List.of(true),
        Map.of("a", true));
  }

  @ParameterizedTest
  @MethodSource("untrue")
  void isNotVerifiedByAnythingElse(Object said) {
    Realms.LYING.script().profile(profile -> profile.put("email_verified", said));
    assertThat(verified()).isFalse();
  }

  @Test
  void isNotVerifiedByNullOrSilence() {
    Realms.LYING.script().profile(profile -> profile.put("email_verified", null));
    assertThat(verified()).isFalse();
    Realms.LYING.script().profile(profile -> profile.remove("email_verified"));
    assertThat(verified()).isFalse();
  }

  @Test
  void isVerifiedByTrue() {
    Realms.LYING.script().profile(profile -> profile.put("email_verified", true));
    assertThat(verified()).isTrue();
  }

  /** The ID token speaks of one address, the user info of another. */
  @Test
  void isNotVerifiedByWhatIsSaidOfAnother() {
    Realms.LYING
        .script()
        .claims(claims -> claims.putAll(Map.of("email", "b@example.org", "email_verified", true)))
        .profile(profile -> profile.remove("email_verified"));
    assertThat(verified()).isFalse();
  }

  /** The user info verifies an address it does not tell; the ID token tells one. */
  @Test
  void isNotVerifiedByWhatIsSaidOfNone() {
    Realms.LYING
        .script()
        .claims(claims -> claims.put("email", "b@example.org"))
        .profile(
            profile -> {
              profile.remove("email");
              profile.put("email_verified", true);
            });
    assertThat(verified()).isFalse();
  }

  @Test
  void isVerifiedByTheIdTokenAlone() {
    Realms.LYING
        .script()
        .claims(claims -> claims.putAll(Map.of("email", "b@example.org", "email_verified", true)))
        .profile(
            profile -> {
              profile.remove("email");
              profile.remove("email_verified");
            });
    assertThat(verified()).isTrue();
  }

  private boolean verified() {
    Trips.logIn(new Browser(), Realms.LYING, person);
    List<String> rows = Inside.now().rows("social_connection", person.sub() + " ");
    assertThat(rows).singleElement().asString().contains("email=");
    return rows.get(0).contains(" email_verified=TRUE ");
  }
}
