package eesocial.token;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Tokens as they are kept, each a JWE (RFC 7516) or null if there is none.
 *
 * @param accessToken encrypted
 * @param secret encrypted; of OAuth 1.0a alone
 * @param refreshToken encrypted
 * @param grantParameters encrypted; what goes along with each refresh request
 * @param tokenType how the access token is sent
 * @param scopes what was granted
 * @param expiresAt when the access token ends; null if the provider does not say
 * @param keyId the key of {@code social.secret-keys} that is needed to decrypt them; null if it is
 *     not known
 */
public record StoredTokens(
    String accessToken,
    String secret,
    String refreshToken,
    String grantParameters,
    String tokenType,
    Set<String> scopes,
    OffsetDateTime expiresAt,
    String keyId) {

  @Override
  public String toString() {
    return "StoredTokens[" + tokenType + ", scopes=" + scopes + ", ***]";
  }
}
