package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param grantParameters what goes along with each refresh request beside the RFC's parameters
 * @param answer the whole response; empty if these tokens were stored before
 */
public record TokenResponse(
    String accessToken,
    String secret,
    String tokenType,
    String refreshToken,
    OffsetDateTime expiresAt,
    Set<String> scopes,
    String idToken,
    Map<String, String> grantParameters,
    JsonObject answer) {

  /** Slack says whose token it is; it is sent as Bearer all the same. */
  private static final Set<String> BEARER = Set.of("bearer", "bot", "user");

  /** A year; longer promises are not believed. */
  private static final int MAX_DIGITS = 20;

  private static final long MAX_EXPIRY_SECONDS = 31_536_000L;

  /**
   * Reads a successful token response.
   *
   * @param asked the scopes of the request, which are granted if the answer names none (RFC 6749,
   *     5.1)
   * @param grantParameters what goes along with each refresh request
   * @throws SocialException INVALID_PROVIDER_RESPONSE without an access token of type Bearer
   */
  static TokenResponse of(JsonObject json, Set<String> asked, Map<String, String> grantParameters) {
    String accessToken = text(json, "access_token");
    String tokenType = text(json, "token_type");
    if (accessToken == null || accessToken.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the token response has no usable access_token");
    }
    if (tokenType != null && !BEARER.contains(tokenType.toLowerCase(Locale.ROOT))) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE,
          "the token response has a token_type other than Bearer");
    }
    return new TokenResponse(
        accessToken,
        null,
        "Bearer",
        text(json, "refresh_token"),
        expiresAt(json.get("expires_in")),
        scopes(json, asked),
        text(json, "id_token"),
        grantParameters,
        json);
  }

  /** A text by the RFC, a list at some (Twitch). */
  private static Set<String> scopes(JsonObject json, Set<String> asked) {
    if (json.get("scope") instanceof JsonArray list) {
      return list.stream()
          .filter(JsonString.class::isInstance)
          .flatMap(text -> Stream.of(((JsonString) text).getString().split("\\s+")))
          .filter(scope -> !scope.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }
    String scope = text(json, "scope");
    return scope == null ? asked : Set.copyOf(List.of(scope.strip().split("[\\s,]+")));
  }

  /** A number by the RFC, a text at some (Naver). */
  private static OffsetDateTime expiresAt(JsonValue expiresIn) {
    String digits =
        expiresIn instanceof JsonString text ? text.getString() : String.valueOf(expiresIn);
    if (!digits.matches("[0-9]{1," + MAX_DIGITS + "}") || new BigDecimal(digits).signum() == 0) {
      return null;
    }
    long seconds = new BigDecimal(digits).min(BigDecimal.valueOf(MAX_EXPIRY_SECONDS)).longValue();
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
