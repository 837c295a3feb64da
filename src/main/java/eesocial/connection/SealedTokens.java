package eesocial.connection;

import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A token response as columns, each token encrypted for its owner: the row's table, caller,
 * provider and provider user. Moved anywhere else it cannot be read.
 */
@Embeddable
class SealedTokens {

  /** A call takes its time, and clocks differ. */
  private static final int SOON_SECONDS = 60;

  @Column(name = "access_token")
  private String accessToken;

  @Column(name = "secret")
  private String secret;

  @Column(name = "refresh_token")
  private String refreshToken;

  @Column(name = "token_type")
  private String tokenType;

  @Column(name = "scopes")
  private String scopes;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "grant_parameters")
  private String grantParameters;

  @Column(name = "key_id")
  private String keyId;

  /** For JPA. */
  protected SealedTokens() {}

  /** Encrypts the tokens for an owner. */
  static SealedTokens of(TokenResponse tokens, Encryption encryption, String owner) {
    SealedTokens sealed = new SealedTokens();
    sealed.accessToken = seal(tokens.accessToken(), encryption, owner, "access_token");
    sealed.secret = seal(tokens.secret(), encryption, owner, "secret");
    sealed.refreshToken = seal(tokens.refreshToken(), encryption, owner, "refresh_token");
    sealed.tokenType = tokens.tokenType();
    sealed.scopes = String.join(" ", tokens.scopes());
    sealed.expiresAt = tokens.expiresAt();
    sealed.grantParameters =
        seal(write(tokens.grantParameters()), encryption, owner, "grant_parameters");
    sealed.keyId = encryption.newest();
    return sealed;
  }

  /** The tokens as they were kept. */
  static SealedTokens of(StoredTokens stored) {
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

  /** The tokens as they shall be kept. */
  StoredTokens stored() {
    return new StoredTokens(
        accessToken, secret, refreshToken, grantParameters, tokenType, scopes(), expiresAt, keyId);
  }

  /** Decrypts the tokens for their owner. */
  TokenResponse open(Encryption encryption, String owner) {
    return new TokenResponse(
        open(accessToken, encryption, owner, "access_token"),
        open(secret, encryption, owner, "secret"),
        tokenType,
        open(refreshToken, encryption, owner, "refresh_token"),
        expiresAt,
        scopes(),
        null,
        read(open(grantParameters, encryption, owner, "grant_parameters")),
        JsonValue.EMPTY_JSON_OBJECT);
  }

  /** Keeps the refresh token of earlier tokens if the new ones bring none (RFC 6749, section 6). */
  SealedTokens keepRefreshTokenOf(SealedTokens earlier) {
    if (refreshToken == null && earlier != null) {
      refreshToken = earlier.refreshToken;
      keyId = earlier.keyId;
    }
    return this;
  }

  /** Every sealing differs: the same text is the same token, stored once. */
  boolean hasAccessTokenOf(SealedTokens other) {
    return Objects.equals(accessToken, other.accessToken);
  }

  boolean hasRefreshTokenOf(SealedTokens other) {
    return Objects.equals(refreshToken, other.refreshToken);
  }

  boolean isRefreshable() {
    return refreshToken != null;
  }

  /** Whether the access token has ended or is about to, and can be renewed. */
  boolean wantRefresh() {
    return isRefreshable() && endWithin(SOON_SECONDS);
  }

  /** Whether these are of use and allow something that others do not. */
  boolean canDoMoreThan(Set<String> others) {
    return !others.containsAll(scopes()) && (isRefreshable() || !endWithin(0));
  }

  private boolean endWithin(int seconds) {
    return expiresAt != null
        && expiresAt.isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
  }

  Set<String> scopes() {
    return scopes == null || scopes.isBlank()
        ? Set.of()
        : Set.copyOf(List.of(scopes.strip().split(" +")));
  }

  OffsetDateTime expiresAt() {
    return expiresAt;
  }

  private static String write(Map<String, String> parameters) {
    return parameters.isEmpty() ? null : Json.createObjectBuilder(parameters).build().toString();
  }

  private static Map<String, String> read(String text) {
    Map<String, String> parameters = new TreeMap<>();
    if (text != null) {
      JsonObject json = Json.createReader(new StringReader(text)).readObject();
      json.keySet().forEach(name -> parameters.put(name, json.getString(name)));
    }
    return parameters;
  }

  private static String seal(String token, Encryption encryption, String owner, String column) {
    return token == null ? null : encryption.seal(owner + "\n" + column, token);
  }

  private static String open(String sealed, Encryption encryption, String owner, String column) {
    return sealed == null
        ? null
        : encryption
            .open(owner + "\n" + column, sealed)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        column + " cannot be decrypted: its key is gone or the row was changed"));
  }
}
