package eesocial.oauth;

import com.nimbusds.jwt.SignedJWT;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;

/**
 * A signed JWT as it travels (RFC 7515, section 3.1; RFC 7519, section 3), read strictly before
 * Nimbus sees it: there is one way to write it, so that nobody reads another text than we do.
 *
 * @param jwt the same for Nimbus, its signature still to be verified
 * @param claims what it claims
 */
record CompactJws(SignedJWT jwt, JsonObject claims) {

  private static final int SEGMENTS = 3;

  /**
   * What would make the payload something else than claims: extensions that must be understood and
   * are not (RFC 7515, section 4.1.11), bytes that are not encoded (RFC 7797), another JWT inside
   * (RFC 7519, section 5.2).
   */
  private static final Set<String> REFUSED = Set.of("crit", "b64", "cty", "zip");

  /**
   * Reads a token.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is written in any other way
   */
  static CompactJws parse(String token) {
    String[] segments = token.split("\\.", -1);
    if (segments.length != SEGMENTS) {
      throw invalid(null);
    }
    try {
      JsonObject header = JsonAnswer.object(text(segments[0]));
      JsonObject claims = JsonAnswer.object(text(segments[1]));
      bytes(segments[2]);
      if (REFUSED.stream().anyMatch(header::containsKey)) {
        throw invalid(null);
      }
      return new CompactJws(SignedJWT.parse(token), claims);
    } catch (ParseException | CharacterCodingException | IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  private static String text(String segment) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(segment))).toString();
  }

  /** RFC 7515, section 2: no padding, nothing between, and no bits that decode to nothing. */
  private static byte[] bytes(String segment) {
    byte[] bytes = Base64.getUrlDecoder().decode(segment);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(segment)) {
      throw new IllegalArgumentException("another spelling of the same bytes");
    }
    return bytes;
  }

  private static SocialException invalid(Exception cause) {
    return new SocialException(
        Reason.INVALID_PROVIDER_RESPONSE, "the token is no JWS in compact serialization", cause);
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "CompactJws[***]";
  }
}
