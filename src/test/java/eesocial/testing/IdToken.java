package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes ID tokens, honest and forged ones. */
public final class IdToken {

  /** The key that every realm publishes. */
  public static final RSAKey RSA = rsa("rsa-1");

  /** Another one that they publish. */
  static final ECKey EC = ec("ec-1");

  /** A key of the same name that nobody publishes. */
  private static final RSAKey FOREIGN = rsa("rsa-1");

  private IdToken() {}

  /** What is published at {@code jwks_uri}. */
  public static Map<String, Object> keys() {
    return new JWKSet(List.of(RSA, EC)).toPublicJWKSet().toJSONObject();
  }

  /** RS256, as providers do. */
  public static String signed(Map<String, Object> claims) {
    return sign(header(JWSAlgorithm.RS256), claims, rsaSigner(RSA));
  }

  /** RS256 by somebody else's key. */
  public static String byForeignKey(Map<String, Object> claims) {
    return sign(header(JWSAlgorithm.RS256), claims, rsaSigner(FOREIGN));
  }

  /** HS256 with bytes that everybody knows, for example the published key. */
  public static String byKnownSecret(Map<String, Object> claims, byte[] secret) {
    try {
      byte[] long32 = java.util.Arrays.copyOf(secret, Math.max(32, secret.length));
      return sign(header(JWSAlgorithm.HS256), claims, new MACSigner(long32));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No signature, and an algorithm's name that says so. */
  public static String unsigned(Map<String, Object> claims, String alg) {
    return raw(Map.of("alg", alg, "typ", "JWT"), claims, "");
  }

  /** Any header and any signature. */
  public static String raw(
      Map<String, Object> header, Map<String, Object> claims, String signature) {
    return Base64URL.encode(JSONObjectUtils.toJSONString(header))
        + "."
        + Base64URL.encode(JSONObjectUtils.toJSONString(claims))
        + "."
        + signature;
  }

  /** RS256 with a critical extension that nobody understands. */
  public static String signedWithCrit(Map<String, Object> claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(RSA.getKeyID())
            .criticalParams(Set.of("x-unheard"))
            .customParam("x-unheard", true)
            .build();
    return sign(header, claims, rsaSigner(RSA));
  }

  /** The published key as people paste it into settings. */
  public static byte[] publicPem() {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicDer());
    return ("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n")
        .getBytes(UTF_8);
  }

  /** The published key as bytes. */
  public static byte[] publicDer() {
    try {
      return RSA.toRSAPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The published key as it is published. */
  public static byte[] publicJwk() {
    return RSA.toPublicJWK().toJSONString().getBytes(UTF_8);
  }

  private static String sign(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
    try {
      JWSObject object = new JWSObject(header, new Payload(claims));
      object.sign(signer);
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(RSA.getKeyID()).build();
  }

  private static JWSSigner rsaSigner(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
