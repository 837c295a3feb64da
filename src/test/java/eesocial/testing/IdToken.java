package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes ID tokens, honest and forged ones. */
public final class IdToken {

  /** The key that every realm publishes. */
  public static final RSAKey RSA = rsa("rsa-1");

  /** Another one that they publish. */
  public static final ECKey EC = ec("ec-1");

  /** A key of the same name that nobody publishes. */
  private static final RSAKey FOREIGN = rsa("rsa-1");

  private IdToken() {}

  /** What a provider publishes at {@code jwks_uri}. */
  public static Map<String, Object> keys(String provider) {
    return switch (provider) {
      case "nameless-key", "nameless-key-poster" -> published(nameless(RSA));
      case "many-keys", "many-keys-poster" -> published(nameless(FOREIGN), nameless(RSA), EC);
      default -> published(RSA, EC);
    };
  }

  /** Keys as they are published. */
  public static Map<String, Object> published(JWK... keys) {
    return new JWKSet(List.of(keys)).toPublicJWKSet().toJSONObject();
  }

  private static RSAKey nameless(RSAKey key) {
    return new RSAKey.Builder(key).keyID(null).build();
  }

  /** RS256, as providers do. */
  public static String signed(Map<String, Object> claims) {
    return signed(claims, RSA);
  }

  /** RS256 by a key that has no name. */
  public static String signedWithoutName(Map<String, Object> claims) {
    return signed(claims, nameless(RSA));
  }

  /** RS256 by any key. */
  public static String signed(Map<String, Object> claims, RSAKey key) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    return sign(header, claims, rsaSigner(key));
  }

  /** By any algorithm of the published keys. */
  public static String signed(Map<String, Object> claims, JWSAlgorithm algorithm) {
    boolean elliptic = JWSAlgorithm.Family.EC.contains(algorithm);
    JWSHeader header =
        new JWSHeader.Builder(algorithm).keyID((elliptic ? EC : RSA).getKeyID()).build();
    return sign(header, claims, elliptic ? ecSigner(EC) : rsaSigner(RSA));
  }

  /** Rightly signed by RS256, whatever it is: header and payload as they shall travel. */
  public static String signed(String header, String payload) {
    String input = header + "." + payload;
    return input + "." + signature("SHA256withRSA", input, privateKey(RSA));
  }

  /** Rightly signed by RS256, whatever the header says. */
  public static String signed(Map<String, Object> claims, String header) {
    return signed(encoded(header), encoded(JSONObjectUtils.toJSONString(claims)));
  }

  /** EdDSA (RFC 8037), by a key that nobody publishes. */
  public static String byEdwardsCurve(Map<String, Object> claims) {
    try {
      String input =
          encoded("{\"alg\":\"EdDSA\"}") + "." + encoded(JSONObjectUtils.toJSONString(claims));
      PrivateKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      return input + "." + signature("Ed25519", input, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as one segment. */
  public static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private static String signature(String algorithm, String input, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(input.getBytes(UTF_8));
      return Base64URL.encode(signature.sign()).toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey privateKey(RSAKey key) {
    try {
      return key.toPrivateKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RS256 by somebody else's key. */
  public static String byForeignKey(Map<String, Object> claims) {
    return sign(header(JWSAlgorithm.RS256), claims, rsaSigner(FOREIGN));
  }

  /** The same with that key in the header, where nobody must take it from (RFC 8725, 3.10). */
  public static String byOwnKey(Map<String, Object> claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(FOREIGN.toPublicJWK()).build();
    return sign(header, claims, rsaSigner(FOREIGN));
  }

  /** HS256 with bytes that everybody knows, for example the published key. */
  public static String byKnownSecret(Map<String, Object> claims, byte[] secret) {
    try {
      byte[] long32 = java.util.Arrays.copyOf(secret, Math.max(32, secret.length));
      return sign(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(long32));
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

  private static JWSSigner ecSigner(ECKey key) {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner rsaSigner(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fresh key. */
  public static RSAKey rsa(String id) {
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
