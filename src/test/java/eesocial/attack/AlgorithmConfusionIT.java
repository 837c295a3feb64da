package eesocial.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realms;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A41: an ID token signed by HMAC with bytes that everybody knows, the published key in all its
 * forms, or by another algorithm than the provider is registered with. Which algorithms count is
 * ours to say, never the header's (RFC 8725, 3.1; oidcc-client-test-invalid-sig-hs256).
 */
@AgainstTheSite
class AlgorithmConfusionIT {

  static Stream<Arguments> secrets() {
    String pem = new String(IdToken.publicPem(), UTF_8);
    return Stream.of(
        Arguments.argumentSet("the key as PEM", IdToken.publicPem()),
        Arguments.argumentSet(
            "the key as PEM without its last line feed", pem.strip().getBytes(UTF_8)),
        Arguments.argumentSet("the key as DER", IdToken.publicDer()),
        Arguments.argumentSet("the key as Base64", Base64.getEncoder().encode(IdToken.publicDer())),
        Arguments.argumentSet("the key as JWK", IdToken.publicJwk()),
        Arguments.argumentSet("its modulus", IdToken.RSA.getModulus().decode()),
        Arguments.argumentSet("nothing", new byte[0]),
        Arguments.argumentSet("the client secret", "lying-secret".getBytes(UTF_8)),
        Arguments.argumentSet("the client id", "lying-id".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void bytesThatOthersKnowAreNoKey(byte[] secret) {
    Realms.LYING.script().idToken(claims -> IdToken.byKnownSecret(claims, secret));
    Belief.refused(Realms.LYING);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void norAreTheyWhereASecretSigns(byte[] secret) {
    Realms.SECRET_SIGNED.script().idToken(claims -> IdToken.byKnownSecret(claims, secret));
    Belief.refused(Realms.SECRET_SIGNED);
  }

  @Test
  void keyOfTheIssuerDoesNotSignWhereASecretDoes() {
    Realms.SECRET_SIGNED.script().idToken(IdToken::signed);
    Belief.refused(Realms.SECRET_SIGNED);
  }

  @Test
  void theSecretDoes() {
    byte[] secret = Realms.SECRET_SIGNED.clientSecret().getBytes(UTF_8);
    Realms.SECRET_SIGNED.script().idToken(claims -> IdToken.byKnownSecret(claims, secret));
    Belief.granted(Realms.SECRET_SIGNED);
  }

  /** Every algorithm of the issuer's keys that our set has. */
  @Test
  void keysOfTheIssuerSignByTheirOwnAlgorithms() {
    for (JWSAlgorithm algorithm : new JWSAlgorithm[] {JWSAlgorithm.PS256, JWSAlgorithm.ES256}) {
      Realms.LYING.script().idToken(claims -> IdToken.signed(claims, algorithm));
      Belief.granted(Realms.LYING);
    }
  }

  /** By the right key, under a name that is not the algorithm's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"RS384", "PS256", "ES256", "HS256", "EdDSA", "rs256", "RS1", "dir", "A128KW"})
  void nameOfAnotherAlgorithmIsRefused(String alg) {
    Realms.LYING
        .script()
        .idToken(claims -> IdToken.signed(claims, "{\"alg\":\"" + alg + "\",\"kid\":\"rsa-1\"}"));
    Belief.refused(Realms.LYING);
  }
}
