package eesocial.testing.recorded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * What a code stands for.
 *
 * @param redirectUri where the code was sent
 * @param state what came along
 * @param challenge of PKCE; null without
 * @param nonce of OpenID Connect; null without
 * @param timed whether it was asked when the user authenticated
 */
record Consent(String redirectUri, String state, String challenge, String nonce, boolean timed) {

  static Consent of(Map<String, String> parameters) {
    return new Consent(
        parameters.get("redirect_uri"),
        parameters.get("state"),
        parameters.get("code_challenge"),
        parameters.get("nonce"),
        parameters.containsKey("max_age"));
  }

  /** Whether a token request comes from where the authorization request came from. */
  boolean fits(Map<String, String> tokenRequest) {
    String verifier = tokenRequest.get("code_verifier");
    boolean sameUri = redirectUri.equals(tokenRequest.getOrDefault("redirect_uri", redirectUri));
    boolean proven =
        challenge == null ? verifier == null : verifier != null && challenge.equals(s256(verifier));
    return sameUri && proven;
  }

  /** RFC 7636, section 4.6. */
  private static String s256(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64URL.encode(hash).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
