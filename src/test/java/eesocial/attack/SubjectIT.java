package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A39: a subject that is none, in ID tokens, and by the same rule a user id of other protocols; it
 * is never cut or mended (OpenID Connect Core 1.0, section 2; oidcc-client-test-missing-sub).
 */
@AgainstTheSite
class SubjectIT {

  static Stream<Object> texts() {
    return Stream.of(
        "",
        " ",
        "\u3000",
        "\t",
        "x".repeat(256),
        "x".repeat(10_000),
        "a\u0000b",
        "a\nb",
        "a\u007fb",
        "a\u0085b",
        "a\ufffdb");
  }

  static Stream<Object> subjects() {
    return Stream.concat(
        texts(), Stream.of(7, 1.5, true, Map.of("a", "b"), List.of("a"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void thatIsNoneIsRefused(Object sub) {
    says(Realms.LYING, sub);
    Belief.refused(Realms.LYING);
  }

  /** Whether or not it is what the user is known by. */
  @ParameterizedTest
  @MethodSource("subjects")
  void thatIsNoneIsRefusedOfATenantToo(Object sub) {
    says(Realms.TENANTS, sub);
    Belief.refused(Realms.TENANTS);
  }

  @Test
  void nullIsRefused() {
    says(Realms.LYING, null);
    Belief.refused(Realms.LYING);
  }

  @Test
  void noneIsRefused() {
    Realms.LYING
        .script()
        .claims(claims -> claims.remove("sub"))
        .profile(profile -> profile.remove("sub"));
    Belief.refused(Realms.LYING);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void userIdThatIsNoneIsRefusedWithoutOpenIdToo(Object id) {
    Realms.PLAIN.script().profile(profile -> profile.put("id", id));
    Belief.refused(Realms.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void userIdThatIsNoneIsRefusedOfOAuth1Too(Object id) {
    Realms.SIGNING.script().profile(profile -> profile.put("id", id));
    Belief.refused(Realms.SIGNING);
  }

  @Test
  void longOnesAreKeptToTheLastLetter() {
    for (Realm realm : Arrays.asList(Realms.LYING, Realms.PLAIN, Realms.SIGNING)) {
      String start = realm.id() + Person.stranger().sub();
      String id = start + "x".repeat(255 - start.length());
      Belief.granted(realm, Person.stranger().as(id));
      Belief.granted(realm, Person.stranger().as(id.substring(0, 254)));
      assertThat(Inside.now().rows("social_connection", "provider_user_id=" + start)).hasSize(2);
    }
  }

  /** The user info agrees, so that only the ID token can be the reason. */
  private static void says(Realm realm, Object sub) {
    realm
        .script()
        .claims(claims -> claims.put("sub", sub))
        .profile(profile -> profile.put("sub", sub));
  }
}
