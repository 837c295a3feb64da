package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * The tokens a provider issues (RFC 6749, section 5.1; ID token of OpenID Connect Core 1.0, section
 * 3.1.3.3).
 *
 * @param accessToken the token that calls the provider's API
 * @param secret the token's secret in OAuth 1.0a (RFC 5849, section 2.3); null otherwise
 * @param tokenType how it is sent: {@code Bearer} (RFC 6750)
 * @param refreshToken renews the access token (RFC 6749, section 6); null if there is none
 * @param expiresAt when the access token ends; null if the provider does not say
 * @param scopes what was granted, which may be less than what was asked for (RFC 6749, section 3.3)
 * @param idToken the signed statement about the user, still to be validated; null without OpenID
 *     Connect
 */
public record TokenResponse(
    String accessToken,
    String secret,
    String tokenType,
    String refreshToken,
    OffsetDateTime expiresAt,
    Set<String> scopes,
    String idToken) {

  /** A year; longer promises are not believed. */
  private static final int MAX_DIGITS = 20;

  private static final long MAX_EXPIRY_SECONDS = 31_536_000L;

  /**
   * Reads a successful token response.
   *
   * @param asked the scopes of the request, which are granted if the answer names none (RFC 6749,
   *     5.1)
   * @throws SocialException INVALID_PROVIDER_RESPONSE without an access token of type Bearer
   */
  static TokenResponse of(JsonObject json, Set<String> asked) {
    String accessToken = text(json, "access_token");
    String tokenType = text(json, "token_type");
    if (accessToken == null || accessToken.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the token response has no usable access_token");
    }
    if (tokenType != null && !"bearer".equalsIgnoreCase(tokenType)) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the token response has a token_type other than Bearer");
    }
    String scope = text(json, "scope");
    return new TokenResponse(
        accessToken,
        null,
        "Bearer",
        text(json, "refresh_token"),
        expiresAt(json.get("expires_in")),
        scope == null ? asked : Set.copyOf(List.of(scope.strip().split("[\\s,]+"))),
        text(json, "id_token"));
  }

  private static OffsetDateTime expiresAt(JsonValue expiresIn) {
    if (!(expiresIn instanceof JsonNumber number)
        || number.toString().length() > MAX_DIGITS
        || number.bigDecimalValue().signum() <= 0) {
      return null;
    }
    long seconds =
        number.bigDecimalValue().min(java.math.BigDecimal.valueOf(MAX_EXPIRY_SECONDS)).longValue();
    return OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds);
  }

  private static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonString string && !string.getString().isBlank()
        ? string.getString()
        : null;
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "TokenResponse[" + tokenType + ", scopes=" + scopes + ", ***]";
  }
}
