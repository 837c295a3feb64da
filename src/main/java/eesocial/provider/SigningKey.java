package eesocial.provider;

import com.nimbusds.jose.jwk.Curve;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key that signs client secrets, and whose it is. No record, so that nothing prints it. */
public final class SigningKey {

  private final String teamId;
  private final String keyId;
  private final ECPrivateKey privateKey;

  private SigningKey(String teamId, String keyId, ECPrivateKey privateKey) {
    this.teamId = teamId;
    this.keyId = keyId;
    this.privateKey = privateKey;
  }

  static SigningKey of(Definition definition) {
    String remedy = "Write what the provider shows beside the key";
    return new SigningKey(
        definition.require("team-id", remedy),
        definition.require("key-id", remedy),
        privateKey(definition));
  }

  /** Who issues the secrets ({@code iss}). */
  public String teamId() {
    return teamId;
  }

  /** Which of their keys this is ({@code kid}). */
  public String keyId() {
    return keyId;
  }

  /** The key itself. */
  public ECPrivateKey privateKey() {
    return privateKey;
  }

  /** The text of a {@code .p8} file (RFC 5958 in the armour of RFC 7468), or only its middle. */
  private static ECPrivateKey privateKey(Definition definition) {
    String pem = definition.require("private-key", "Write the content of the .p8 file");
    try {
      String base64 = pem.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----|\\s", "");
      PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      ECPrivateKey read = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(key);
      if (!Curve.P_256.equals(Curve.forECParameterSpec(read.getParams()))) {
        throw new IllegalArgumentException("ES256 wants another curve");
      }
      return read;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // neither the text nor the cause, which may quote it
      throw definition.problem(
          "private-key", "is no EC private key of P-256", "Write the content of the .p8 file");
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return keyId + " of " + teamId;
  }
}
