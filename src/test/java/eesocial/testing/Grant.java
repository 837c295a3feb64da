package eesocial.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a code stands for.
 *
 * @param person who said yes
 * @param redirectUri where the code was sent
 * @param challenge of PKCE; null without
 * @param nonce of OpenID Connect; null without
 * @param timed whether it was asked when the person authenticated
 */
record Grant(Person person, String redirectUri, String challenge, String nonce, boolean timed) {

  static Grant of(Person person, Seen request) {
    return new Grant(
        person,
        request.parameter("redirect_uri"),
        request.parameter("code_challenge"),
        request.parameter("nonce"),
        request.parameter("max_age") != null);
  }

  /** RFC 7636, section 4.6, by S256 alone. */
  boolean fits(String verifier) {
    return challenge == null || (verifier != null && challenge.equals(s256(verifier)));
  }

  static String s256(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64URL.encode(hash).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
