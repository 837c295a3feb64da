package eesocial.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Endpoints;
import eesocial.provider.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Client secrets that are JWTs signed by our key, made for one request (Apple). */
final class SignedSecret {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private SignedSecret() {}

  /** A fresh secret. */
  static String of(ClientRegistration client, Endpoints endpoints) {
    SigningKey key = client.signingKey();
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(key.teamId())
            .subject(client.clientId())
            .audience(endpoints.issuer())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.keyId()).build(), claims);
    try {
      jwt.sign(new ECDSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the private-key of " + client + " is none for ES256", e);
    }
    return jwt.serialize();
  }
}
