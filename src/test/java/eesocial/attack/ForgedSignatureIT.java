package eesocial.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.impl.ECDSA;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realms;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A43: an ID token whose signature is somebody else's, another token's, broken, empty, or the zeros
 * that Java once took for ECDSA (JDK CVE-2022-21449; oidcc-client-test-invalid-sig-rs256,
 * oidcc-client-test-invalid-sig-es256).
 */
@AgainstTheSite
class ForgedSignatureIT {

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("broken RS256", claims -> broken(claims, JWSAlgorithm.RS256)),
        forgery("broken RS384", claims -> broken(claims, JWSAlgorithm.RS384)),
        forgery("broken RS512", claims -> broken(claims, JWSAlgorithm.RS512)),
        forgery("broken PS256", claims -> broken(claims, JWSAlgorithm.PS256)),
        forgery("broken ES256", claims -> broken(claims, JWSAlgorithm.ES256)),
        forgery("EdDSA of nobody's", IdToken::byEdwardsCurve),
        forgery("ES256 of zeros", claims -> es256(claims, new byte[64])),
        forgery("ES256 of r = 0", claims -> es256(claims, half(true))),
        forgery("ES256 of s = 0", claims -> es256(claims, half(false))),
        forgery("ES256 of the order of the curve", claims -> es256(claims, order())),
        forgery("ES256 as DER", ForgedSignatureIT::asDer),
        forgery("ES256 too short", claims -> es256(claims, new byte[63])),
        forgery("ES256 too long", claims -> es256(claims, new byte[65])),
        forgery("ES256 of nothing", claims -> es256(claims, new byte[0])),
        forgery("RS256 of nothing", claims -> IdToken.unsigned(claims, "RS256")),
        forgery("PS256 of nothing", claims -> IdToken.unsigned(claims, "PS256")),
        forgery("EdDSA of nothing", claims -> IdToken.unsigned(claims, "EdDSA")),
        forgery("RS256 of zeros", claims -> rs256(claims, new byte[256])),
        forgery("RS256 of one byte", claims -> rs256(claims, new byte[] {1})),
        forgery("somebody else's key", IdToken::byForeignKey),
        forgery("a key in the header", IdToken::byOwnKey),
        forgery("the signature of other claims", ForgedSignatureIT::ofOtherClaims));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void isRefused(Function<Map<String, Object>, String> forgery) {
    Realms.LYING.script().idToken(forgery);
    Belief.refused(Realms.LYING);
  }

  private static Arguments forgery(String name, Function<Map<String, Object>, String> forgery) {
    return Arguments.argumentSet(name, forgery);
  }

  /** One bit of a right signature is another one. */
  private static String broken(Map<String, Object> claims, JWSAlgorithm algorithm) {
    String token = IdToken.signed(claims, algorithm);
    int dot = token.lastIndexOf('.');
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    signature[signature.length / 2] ^= 1;
    return token.substring(0, dot + 1) + encoded(signature);
  }

  private static String es256(Map<String, Object> claims, byte[] signature) {
    return IdToken.raw(Map.of("alg", "ES256", "kid", "ec-1"), claims, encoded(signature));
  }

  private static String rs256(Map<String, Object> claims, byte[] signature) {
    return IdToken.raw(Map.of("alg", "RS256", "kid", "rsa-1"), claims, encoded(signature));
  }

  private static byte[] half(boolean second) {
    byte[] signature = new byte[64];
    signature[second ? 63 : 31] = 1;
    return signature;
  }

  /** What is zero again once it has been reduced. */
  private static byte[] order() {
    byte[] order = IdToken.EC.getCurve().toECParameterSpec().getOrder().toByteArray();
    byte[] signature = new byte[64];
    System.arraycopy(order, order.length - 32, signature, 0, 32);
    System.arraycopy(order, order.length - 32, signature, 32, 32);
    return signature;
  }

  private static String asDer(Map<String, Object> claims) {
    String token = IdToken.signed(claims, JWSAlgorithm.ES256);
    int dot = token.lastIndexOf('.');
    try {
      byte[] der =
          ECDSA.transcodeSignatureToDER(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
      return token.substring(0, dot + 1) + encoded(der);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofOtherClaims(Map<String, Object> claims) {
    String[] honest = IdToken.signed(claims).split("\\.", -1);
    Map<String, Object> others = new LinkedHashMap<>(claims);
    others.put("sub", "somebody-else");
    String[] other = IdToken.signed(others).split("\\.", -1);
    return honest[0] + "." + other[1] + "." + honest[2];
  }

  private static String encoded(byte[] bytes) {
    return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), US_ASCII);
  }
}
