package eesocial.testing.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the site is registered at a provider.
 *
 * @param id the client id
 * @param secret the client secret
 */
record Client(String id, String secret) {

  /** A registration; the secret is long enough to sign by HS256. */
  static Client at(String provider) {
    return new Client(
        provider + ".client", "secret-of-" + provider + "/0123456789abcdef+0123456789");
  }

  /** What a provider knows of it. */
  Placeholders placeholders(IssuedTokens tokens) {
    return new Placeholders()
        .with("client_id", id::equals)
        .with("client_secret", secret::equals)
        .with("basic", this::isBasic)
        .with(
            "appsecret_proof",
            proof -> tokens.accessTokens().stream().map(this::proof).anyMatch(proof::equals));
  }

  /** RFC 6749, section 2.3.1. */
  private boolean isBasic(String credentials) {
    try {
      ClientSecretBasic basic = ClientSecretBasic.parse("Basic " + credentials);
      return id.equals(basic.getClientID().getValue())
          && secret.equals(basic.getClientSecret().getValue());
    } catch (ParseException e) {
      return false;
    }
  }

  /** Facebook's {@code appsecret_proof}: whoever has the token has the secret too. */
  private String proof(String accessToken) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(accessToken.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
