package eesocial.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * What OpenID Connect Core 1.0, sections 2 and 3.1.3.7, leaves to the client and Nimbus to us: to
 * whom the token was issued, whether its times and its subject are what they should be, and when
 * the user authenticated.
 */
final class IdTokenRules {

  /** How far clocks may differ. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** The token comes straight from the token endpoint; an older one is somebody's leftover. */
  private static final Duration MAX_AGE = Duration.ofMinutes(10);

  private static final Duration MAX_LIFETIME = Duration.ofDays(365);

  private IdTokenRules() {}

  /**
   * Checks the claims of a token whose signature, issuer, audience, expiry and nonce are right.
   *
   * @throws BadJWTException if it was issued to another party or at an odd time, or its subject is
   *     no text
   */
  static void check(JWTClaimsSet claims, JsonObject json, String clientId)
      throws BadJWTException, ParseException {
    String authorizedParty = claims.getStringClaim("azp");
    boolean alone = claims.getAudience().size() == 1;
    if (authorizedParty == null ? !alone : !authorizedParty.equals(clientId)) {
      throw new BadJWTException("issued to another party");
    }
    Instant now = Instant.now();
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null && notBefore.toInstant().isAfter(now.plus(SKEW))) {
      throw new BadJWTException("not valid yet");
    }
    if (claims.getIssueTime().toInstant().isBefore(now.minus(MAX_AGE))) {
      throw new BadJWTException("issued too long ago");
    }
    if (!isInteger(json.get("exp"))
        || claims.getExpirationTime().toInstant().isAfter(now.plus(MAX_LIFETIME))) {
      throw new BadJWTException("ends at an odd time");
    }
    if (!(json.get("sub") instanceof JsonString)) {
      throw new BadJWTException("the subject is no text");
    }
  }

  /**
   * Checks when the user authenticated (section 3.1.3.7, 13.).
   *
   * @param since the earliest time that will do; null if any will
   * @throws BadJWTException if it was before, or the token does not say
   */
  static void checkAuthentication(JsonObject claims, Instant since) throws BadJWTException {
    if (since == null) {
      return;
    }
    if (!(claims.get("auth_time") instanceof JsonNumber number)) {
      throw new BadJWTException("does not say when the user authenticated");
    }
    double time = number.doubleValue();
    if (time < since.minus(SKEW).getEpochSecond()) {
      throw new BadJWTException("the user authenticated too long ago");
    }
    if (time > Instant.now().plus(SKEW).getEpochSecond()) {
      throw new BadJWTException("the user has yet to authenticate");
    }
  }

  private static boolean isInteger(JsonValue value) {
    return value instanceof JsonNumber number && number.isIntegral();
  }
}
