package eesocial.testing.recorded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The key that Apple gives a developer, and what Apple makes of the secrets signed with it. */
final class SigningPair {

  private static final long HALF_A_YEAR = 15_777_000;

  private final ECKey key;

  SigningPair(String keyId) {
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content of the {@code .p8} file. */
  String p8() {
    try {
      byte[] encoded = key.toECPrivateKey().getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a secret is signed by this key, for this team and client, and young enough. */
  boolean signed(String secret, String team, String client, String audience) {
    try {
      SignedJWT jwt = SignedJWT.parse(secret);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Instant now = Instant.now();
      return jwt.verify(new ECDSAVerifier(key.toPublicJWK()))
          && key.getKeyID().equals(jwt.getHeader().getKeyID())
          && team.equals(claims.getIssuer())
          && client.equals(claims.getSubject())
          && List.of(audience).equals(claims.getAudience())
          && !claims.getIssueTime().toInstant().isAfter(now)
          && claims.getExpirationTime().toInstant().isAfter(now)
          && claims.getExpirationTime().toInstant().isBefore(now.plusSeconds(HALF_A_YEAR));
    } catch (JOSEException | ParseException e) {
      return false;
    }
  }
}
