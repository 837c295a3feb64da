package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A35: an ID token that was issued to somebody else, or to others beside us (OpenID Connect Core
 * 1.0, 3.1.3.7 (3) to (5); oidcc-client-test-invalid-aud, oidcc-client-test-missing-aud; Spring
 * Security's OidcIdTokenValidatorTests).
 */
@AgainstTheSite
class AudienceIT {

  private static final String US = "lying-id";
  private static final String NOTHING = "(nothing)";

  /** The audience, and who was authorized. */
  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(null, NOTHING),
        Arguments.of("", NOTHING),
        Arguments.of("another", NOTHING),
        Arguments.of("another", US),
        Arguments.of(US.toUpperCase(java.util.Locale.ROOT), NOTHING),
        Arguments.of(US + " ", NOTHING),
        Arguments.of(US + ",another", NOTHING),
        Arguments.of(7, NOTHING),
        Arguments.of(Map.of("aud", US), NOTHING),
        Arguments.of(List.of(), NOTHING),
        Arguments.of(List.of(), US),
        Arguments.of(List.of("another"), NOTHING),
        Arguments.of(List.of("another"), US),
        Arguments.of(List.of("another", "others"), US),
        Arguments.of(List.of(US, "another"), NOTHING),
        Arguments.of(List.of(US, "another"), "another"),
        Arguments.of(List.of(US, "another"), ""),
        Arguments.of(List.of(US, 7), US),
        Arguments.of(withNull(), US),
        Arguments.of(List.of(List.of(US)), US),
        Arguments.of(US, "another"),
        Arguments.of(US, ""),
        Arguments.of(US, 7),
        Arguments.of(US, List.of(US)),
        Arguments.of(US, null),
        Arguments.of(List.of(US), "another"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherOneIsRefused(Object audience, Object authorizedParty) {
    issuedTo(audience, authorizedParty);
    Belief.refused(Realms.LYING);
  }

  @Test
  void noneIsRefused() {
    Realms.LYING.script().claims(claims -> claims.remove("aud"));
    Belief.refused(Realms.LYING);
  }

  static Stream<Arguments> ours() {
    return Stream.of(
        Arguments.of(US, NOTHING),
        Arguments.of(US, US),
        Arguments.of(List.of(US), NOTHING),
        Arguments.of(List.of(US), US),
        Arguments.of(List.of(US, "another"), US),
        Arguments.of(List.of("another", US), US));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void weAreBelieved(Object audience, Object authorizedParty) {
    issuedTo(audience, authorizedParty);
    Belief.granted(Realms.LYING);
  }

  private static void issuedTo(Object audience, Object authorizedParty) {
    Realms.LYING
        .script()
        .claims(
            claims -> {
              claims.put("aud", audience);
              if (!NOTHING.equals(authorizedParty)) {
                claims.put("azp", authorizedParty);
              }
            });
  }

  private static List<Object> withNull() {
    return new ArrayList<>(Arrays.asList(US, null));
  }
}
