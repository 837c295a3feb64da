package eesocial.token;

import eesocial.oauth.TokenResponse;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A token response as columns, each token encrypted for its owner: the row's table, caller,
 * provider and provider user. Moved anywhere else it cannot be read.
 */
@Embeddable
public class SealedTokens {

  /** A call takes its time, and clocks differ. */
  private static final int SOON_SECONDS = 60;

  private static final String ACCESS_TOKEN = "access_token";
  private static final String SECRET = "secret";
  private static final String REFRESH_TOKEN = "refresh_token";
  private static final String GRANT_PARAMETERS = "grant_parameters";

  @Column(name = ACCESS_TOKEN, length = 100_000)
  private String accessToken;

  @Column(name = SECRET, length = 100_000)
  private String secret;

  @Column(name = REFRESH_TOKEN, length = 100_000)
  private String refreshToken;

  @Column(name = "token_type")
  private String tokenType;

  @Column(name = "scopes", length = 10_000)
  private String scopes;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = GRANT_PARAMETERS, length = 10_000)
  private String grantParameters;

  @Column(name = "key_id")
  private String keyId;

  /** For JPA. */
  protected SealedTokens() {}

  /** Encrypts the tokens of a row. */
  static SealedTokens of(TokenResponse tokens, Sealing sealing) {
    return of(
        new StoredTokens(
            sealing.seal(ACCESS_TOKEN, tokens.accessToken()),
            sealing.seal(SECRET, tokens.secret()),
            sealing.seal(REFRESH_TOKEN, tokens.refreshToken()),
            sealing.seal(GRANT_PARAMETERS, tokens.grantParameters()),
            tokens.tokenType(),
            tokens.scopes(),
            tokens.expiresAt(),
            sealing.keyId()));
  }

  /** The columns as they were kept elsewhere. */
  public static SealedTokens of(StoredTokens stored) {
    SealedTokens sealed = new SealedTokens();
    sealed.accessToken = stored.accessToken();
    sealed.secret = stored.secret();
    sealed.refreshToken = stored.refreshToken();
    sealed.grantParameters = stored.grantParameters();
    sealed.tokenType = stored.tokenType();
    sealed.scopes = String.join(" ", stored.scopes());
    sealed.expiresAt = stored.expiresAt();
    sealed.keyId = stored.keyId();
    return sealed;
  }

  /** The columns, to be kept elsewhere. */
  public StoredTokens stored() {
    return new StoredTokens(
        accessToken, secret, refreshToken, grantParameters, tokenType, scopes(), expiresAt, keyId);
  }

  /**
   * Decrypts the tokens of a row.
   *
   * @throws eesocial.failure.SocialException RECONNECT_REQUIRED if they cannot be decrypted
   */
  TokenResponse open(Sealing sealing) {
    return new TokenResponse(
        sealing.open(ACCESS_TOKEN, accessToken),
        sealing.open(SECRET, secret),
        tokenType,
        sealing.open(REFRESH_TOKEN, refreshToken),
        expiresAt,
        scopes(),
        null,
        sealing.openObject(GRANT_PARAMETERS, grantParameters),
        JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Whether all of them can be decrypted. */
  boolean isOpenTo(Sealing sealing) {
    return sealing.opens(ACCESS_TOKEN, accessToken)
        && sealing.opens(SECRET, secret)
        && sealing.opens(REFRESH_TOKEN, refreshToken)
        && sealing.opens(GRANT_PARAMETERS, grantParameters);
  }

  /** The key that is needed to decrypt them; null if that is not known. */
  public String keyId() {
    return keyId;
  }

  /** Keeps the refresh token of earlier tokens if the new ones bring none (RFC 6749, section 6). */
  public SealedTokens keepRefreshTokenOf(SealedTokens earlier) {
    if (refreshToken == null && earlier != null && earlier.refreshToken != null) {
      refreshToken = earlier.refreshToken;
      keyId = earlier.keyId;
    }
    return this;
  }

  /** Whether the access token is the same one, issued once. */
  public boolean hasAccessTokenOf(SealedTokens other, Sealing sealing) {
    return isSame(ACCESS_TOKEN, accessToken, other, other.accessToken, sealing);
  }

  /** Whether the refresh token is the same one. */
  public boolean hasRefreshTokenOf(SealedTokens other, Sealing sealing) {
    return isSame(REFRESH_TOKEN, refreshToken, other, other.refreshToken, sealing);
  }

  /**
   * Every sealing differs: the same text is the same token, stored once. Only where the key has
   * been changed the tokens themselves must tell.
   */
  private boolean isSame(
      String column, String mine, SealedTokens other, String theirs, Sealing sealing) {
    boolean both = mine != null && theirs != null;
    return (both && !Objects.equals(keyId, other.keyId))
        ? sealing.areSame(column, mine, theirs)
        : Objects.equals(mine, theirs);
  }

  /** Whether there is a refresh token. */
  public boolean isRefreshable() {
    return refreshToken != null;
  }

  /** Whether the access token has ended or is about to, and can be renewed. */
  public boolean wantRefresh() {
    return isRefreshable() && endWithin(SOON_SECONDS);
  }

  /** Whether the access token has an end that is yet to come. */
  public boolean lastUntilSaid() {
    return expiresAt != null && !endWithin(0);
  }

  /** From now on the access token has ended. */
  public void end() {
    expiresAt = OffsetDateTime.now(ZoneOffset.UTC);
  }

  /** Whether these are of use and allow something that others do not. */
  public boolean canDoMoreThan(Set<String> others) {
    return !others.containsAll(scopes()) && (isRefreshable() || !endWithin(0));
  }

  private boolean endWithin(int seconds) {
    return expiresAt != null
        && expiresAt.isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
  }

  /** The scopes that were granted. */
  public Set<String> scopes() {
    return scopes == null || scopes.isBlank()
        ? Set.of()
        : Set.copyOf(List.of(scopes.strip().split(" +")));
  }

  /** When the access token ends; null if the provider does not say. */
  public OffsetDateTime expiresAt() {
    return expiresAt;
  }
}
