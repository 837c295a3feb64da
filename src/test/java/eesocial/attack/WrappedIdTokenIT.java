package eesocial.attack;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.util.JSONObjectUtils;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realms;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A46: an ID token that is wrapped, extended or written in another way than RFC 7515 does, so that
 * one reader finds other claims in it, or another signature, than the next one (pac4j
 * CVE-2026-29000: a JWE around an unsigned JWT). All that can be signed here is signed rightly.
 */
@AgainstTheSite
class WrappedIdTokenIT {

  private static final String HEADER = "\"alg\":\"RS256\",\"kid\":\"rsa-1\"";

  static Stream<Arguments> wrappers() {
    return Stream.of(
        wrapper("JWE around an unsigned JWT", claims -> jwe(IdToken.unsigned(claims, "none"))),
        wrapper("JWE around a signed JWT", claims -> jwe(IdToken.signed(claims))),
        wrapper("JWE around claims", claims -> jwe(JSONObjectUtils.toJSONString(claims))),
        wrapper("JWT in a JWS", claims -> nested(IdToken.signed(claims), ",\"cty\":\"JWT\"")),
        wrapper("JWT in a JWS that hides it", claims -> nested(IdToken.signed(claims), "")),
        wrapper("unsigned JWT in a JWS", claims -> nested(IdToken.unsigned(claims, "none"), "")),
        header("cty", "\"cty\":\"JWT\""),
        header("unknown crit", "\"crit\":[\"x-unheard\"],\"x-unheard\":true"),
        header("empty crit", "\"crit\":[]"),
        header("crit that is no list", "\"crit\":\"exp\""),
        header("b64 false", "\"crit\":[\"b64\"],\"b64\":false"),
        header("b64 false, not critical", "\"b64\":false"),
        header("b64 true", "\"crit\":[\"b64\"],\"b64\":true"),
        header("zip", "\"zip\":\"DEF\""),
        header("type of an access token", "\"typ\":\"at+jwt\""),
        header("type of a logout token", "\"typ\":\"logout+jwt\""),
        header("type that is no text", "\"typ\":7"),
        header("key's name that is no text", "\"kid\":7"),
        header("algorithm twice", "\"alg\":\"none\""),
        wrapper("payload that is not encoded", WrappedIdTokenIT::unencoded),
        wrapper("one segment", claims -> "nonsense"),
        wrapper("two segments", claims -> IdToken.signed(claims).replaceFirst("\\.[^.]*$", "")),
        wrapper("four segments", claims -> IdToken.signed(claims) + ".x"),
        wrapper("four segments, the last one empty", claims -> IdToken.signed(claims) + "."),
        wrapper("five segments", claims -> IdToken.signed(claims) + ".x.y"),
        wrapper("five segments, all empty but three", claims -> IdToken.signed(claims) + ".."),
        wrapper("nothing but dots", claims -> ".."),
        wrapper("space behind", claims -> IdToken.signed(claims) + " "),
        wrapper("line feed behind", claims -> IdToken.signed(claims) + "\n"),
        wrapper("NUL behind", claims -> IdToken.signed(claims) + "\u0000"),
        wrapper("bytes behind the signature", claims -> IdToken.signed(claims) + "AAAA"),
        wrapper("space before", claims -> " " + IdToken.signed(claims)),
        wrapper("padding", claims -> IdToken.signed(claims) + "=="),
        wrapper("padding in the payload", WrappedIdTokenIT::padded),
        wrapper("line break in the payload", WrappedIdTokenIT::broken),
        wrapper("sign of nothing in the payload", WrappedIdTokenIT::starred),
        wrapper("ordinary Base64", WrappedIdTokenIT::ordinaryBase64),
        wrapper("signature of bits that mean nothing", WrappedIdTokenIT::otherBits),
        wrapper("JSON serialization", WrappedIdTokenIT::json));
  }

  @ParameterizedTest
  @MethodSource("wrappers")
  void isRefused(Function<Map<String, Object>, String> wrapper) {
    Realms.LYING.script().idToken(wrapper);
    Belief.refused(Realms.LYING);
  }

  /** The way that is used here is right: without anything odd the same token is believed. */
  @Test
  void plainOneIsBelieved() {
    Realms.LYING.script().idToken(claims -> IdToken.signed(claims, "{" + HEADER + "}"));
    Belief.granted(Realms.LYING);
  }

  private static Arguments wrapper(String name, Function<Map<String, Object>, String> wrapper) {
    return Arguments.argumentSet(name, wrapper);
  }

  private static Arguments header(String name, String more) {
    return wrapper(name, claims -> IdToken.signed(claims, "{" + HEADER + "," + more + "}"));
  }

  /** To the only key of ours that anybody could know: the issuer's own stands for it. */
  private static String jwe(String inside) {
    try {
      JWEHeader header =
          new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM)
              .contentType("JWT")
              .keyID("rsa-1")
              .build();
      JWEObject jwe = new JWEObject(header, new Payload(inside));
      jwe.encrypt(new RSAEncrypter(IdToken.RSA));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nested(String inside, String more) {
    return IdToken.signed(IdToken.encoded("{" + HEADER + more + "}"), IdToken.encoded(inside));
  }

  private static String payload(Map<String, Object> claims) {
    return IdToken.encoded(JSONObjectUtils.toJSONString(claims));
  }

  /** RFC 7797. */
  private static String unencoded(Map<String, Object> claims) {
    String header = "{" + HEADER + ",\"crit\":[\"b64\"],\"b64\":false}";
    return IdToken.signed(IdToken.encoded(header), JSONObjectUtils.toJSONString(claims));
  }

  private static String padded(Map<String, Object> claims) {
    return IdToken.signed(IdToken.encoded("{" + HEADER + "}"), payload(claims) + "=");
  }

  private static String broken(Map<String, Object> claims) {
    String payload = payload(claims);
    return IdToken.signed(
        IdToken.encoded("{" + HEADER + "}"),
        payload.substring(0, 40) + "\r\n" + payload.substring(40));
  }

  private static String starred(Map<String, Object> claims) {
    String payload = payload(claims);
    return IdToken.signed(
        IdToken.encoded("{" + HEADER + "}"),
        payload.substring(0, 40) + "*" + payload.substring(40));
  }

  /** With the letters of RFC 4648, section 4, where they differ. */
  private static String ordinaryBase64(Map<String, Object> claims) {
    claims.put("odd", "\u00ff\u00fe\u00fb\u00ff???>>>~~~\u00ff\u00ff\u00ff");
    String payload = payload(claims).replace('-', '+').replace('_', '/');
    return IdToken.signed(IdToken.encoded("{" + HEADER + "}"), payload);
  }

  /** The last letter of 256 bytes holds four bits that nothing reads. */
  private static String otherBits(Map<String, Object> claims) {
    String token = IdToken.signed(claims);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = letters.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + letters.charAt(last ^ 1);
  }

  /** RFC 7515, section 7.2. */
  private static String json(Map<String, Object> claims) {
    String[] parts = IdToken.signed(claims).split("\\.", -1);
    return JSONObjectUtils.toJSONString(
        Map.of("protected", parts[0], "payload", parts[1], "signature", parts[2]));
  }
}
