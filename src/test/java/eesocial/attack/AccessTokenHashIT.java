package eesocial.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A48: an ID token that came with another access token than the one it was issued with (OpenID
 * Connect Core 1.0, 3.1.3.8; oidcc-client-test-invalid-athash). In the code flow it may say nothing
 * about that.
 */
@AgainstTheSite
class AccessTokenHashIT {

  static Stream<Object> others() throws NoSuchAlgorithmException {
    return Stream.of(
        "wrongwrongwrongwrong22",
        "",
        "x",
        hash("another access token"),
        7,
        true,
        List.of(hash("another access token")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherOneIsRefused(Object hash) {
    Realms.LYING.script().claims(claims -> claims.put("at_hash", hash));
    Belief.refused(Realms.LYING);
  }

  @Test
  void nullIsRefused() {
    Realms.LYING.script().claims(claims -> claims.put("at_hash", null));
    Belief.refused(Realms.LYING);
  }

  @Test
  void thatOfTheAccessTokenIsBelieved() {
    Realms.LYING
        .script()
        .claims(
            claims -> {
              try {
                claims.put("at_hash", hash(Realms.LYING.lastAccessToken()));
              } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
              }
            });
    Belief.granted(Realms.LYING);
  }

  @Test
  void noneIsBelieved() {
    Realms.LYING.script().claims(claims -> claims.remove("at_hash"));
    Belief.granted(Realms.LYING);
  }

  private static String hash(String token) throws NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
  }
}
