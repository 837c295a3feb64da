package eesocial.oauth;

import com.nimbusds.jwt.proc.BadJWTException;
import eesocial.provider.UserId;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What OpenID Connect Core 1.0, sections 2 and 3.1.3.7, wants of the claims of an ID token, to the
 * letter: to whom it was issued, whether its times and its subject are what they should be, and
 * when the user authenticated. Nimbus looks at some of them, too, and forgives more.
 */
final class IdTokenRules {

  /** How far clocks may differ; there is no other leeway anywhere. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** Whatever ends later was not meant to end. */
  static final Duration MAX_LIFETIME = Duration.ofDays(365);

  private final Duration maxAge;
  private final Clock clock;

  /**
   * The rules.
   *
   * @param maxAge how long ago a token may have been issued: it comes straight from the token
   *     endpoint, and an older one is somebody's leftover
   */
  IdTokenRules(Duration maxAge, Clock clock) {
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /**
   * Checks the claims of a token.
   *
   * @throws BadJWTException if they break a rule
   */
  void check(JsonObject claims, String clientId) throws BadJWTException {
    checkParties(claims, clientId);
    checkTimes(claims);
    checkSubject(claims);
  }

  /** Section 3.1.3.7, 3. to 5. */
  static void checkParties(JsonObject claims, String clientId) throws BadJWTException {
    List<String> audience = audience(claims.get("aud"));
    demand(audience.contains(clientId), "issued for others");
    JsonValue authorizedParty = claims.get("azp");
    demand(
        authorizedParty == null
            ? audience.size() == 1
            : authorizedParty instanceof JsonString party && party.getString().equals(clientId),
        "issued to another party");
  }

  /** Empty if anything but texts is in it. */
  private static List<String> audience(JsonValue aud) {
    List<JsonValue> values = aud instanceof JsonArray list ? list : List.of(orNull(aud));
    return values.stream().allMatch(JsonString.class::isInstance)
        ? values.stream().map(value -> ((JsonString) value).getString()).toList()
        : List.of();
  }

  /** Section 3.1.3.7, 9. and 10.; RFC 7519, section 4.1.5. */
  private void checkTimes(JsonObject claims) throws BadJWTException {
    Instant now = clock.instant();
    Instant ends = time(claims, "exp");
    Instant issued = time(claims, "iat");
    demand(now.isBefore(ends.plus(SKEW)), "ended");
    demand(!ends.isAfter(now.plus(MAX_LIFETIME)), "ends at an odd time");
    demand(!issued.isAfter(now.plus(SKEW)), "has yet to be issued");
    demand(!issued.isBefore(now.minus(maxAge)), "issued too long ago");
    if (claims.containsKey("nbf")) {
      demand(!time(claims, "nbf").isAfter(now.plus(SKEW)), "not valid yet");
    }
  }

  private static Instant time(JsonObject claims, String name) throws BadJWTException {
    try {
      if (claims.get(name) instanceof JsonNumber number && number.isIntegral()) {
        return Instant.ofEpochSecond(number.longValueExact());
      }
    } catch (RuntimeException beyondAllTimes) {
      throw new BadJWTException(name + " is no time", beyondAllTimes);
    }
    throw new BadJWTException(name + " is no time");
  }

  /** Section 2; whether or not it is what we know the user by. */
  static void checkSubject(JsonObject claims) throws BadJWTException {
    demand(
        claims.get("sub") instanceof JsonString subject && UserId.isUsable(subject.getString()),
        "of no usable subject");
  }

  /**
   * Checks when the user authenticated (section 3.1.3.7, 13.).
   *
   * @param since the earliest time that will do; null if any will
   * @throws BadJWTException if it was before, or the token does not say
   */
  void checkAuthentication(JsonObject claims, Instant since) throws BadJWTException {
    if (since == null) {
      return;
    }
    if (!(claims.get("auth_time") instanceof JsonNumber number)) {
      throw new BadJWTException("does not say when the user authenticated");
    }
    double time = number.doubleValue();
    demand(time >= since.minus(SKEW).getEpochSecond(), "of a user who authenticated too long ago");
    demand(
        time <= clock.instant().plus(SKEW).getEpochSecond(),
        "of a user who has yet to authenticate");
  }

  private static JsonValue orNull(JsonValue value) {
    return value == null ? JsonValue.NULL : value;
  }

  private static void demand(boolean held, String otherwise) throws BadJWTException {
    if (!held) {
      throw new BadJWTException(otherwise);
    }
  }
}
