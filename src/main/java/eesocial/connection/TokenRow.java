package eesocial.connection;

import eesocial.failure.SocialException;
import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.lang.System.Logger.Level;

/** A row with the tokens of a provider account, encrypted for this row alone. */
@MappedSuperclass
abstract class TokenRow {

  private static final System.Logger LOG = System.getLogger(TokenRow.class.getName());

  @Id private String id;

  private String provider;

  @Column(name = "provider_user_id")
  private String providerUserId;

  @Embedded private SealedTokens tokens;

  /** For JPA. */
  protected TokenRow() {}

  TokenRow(String id, ConnectionKey key) {
    this.id = id;
    this.provider = key.provider();
    this.providerUserId = key.providerUserId();
  }

  /** Whose tokens these are, and where. */
  abstract String owner();

  /** The key of the row. */
  String id() {
    return id;
  }

  /** The provider's id. */
  public String provider() {
    return provider;
  }

  /** The provider's immutable id of the user. */
  public String providerUserId() {
    return providerUserId;
  }

  /** Some providers of JPA read null for an embeddable without values. */
  SealedTokens tokens() {
    return tokens == null ? new SealedTokens() : tokens;
  }

  void tokens(SealedTokens others) {
    tokens = others;
  }

  /**
   * The tokens. That somebody has changed the row, or lost its key, is told the log.
   *
   * @throws SocialException RECONNECT_REQUIRED if they cannot be decrypted
   */
  TokenResponse tokens(Encryption encryption) {
    try {
      return tokens().open(sealing(encryption));
    } catch (SocialException unreadable) {
      String table = owner().replaceFirst("\n(?s:.*)", "");
      LOG.log(Level.ERROR, "ALERT: {0} {1}: {2}", table, id, unreadable.getMessage());
      throw unreadable;
    }
  }

  /** Whether the access token is the one of the same row at another time. */
  boolean hasAccessTokenOf(TokenRow other, Encryption encryption) {
    return tokens().hasAccessTokenOf(other.tokens(), sealing(encryption));
  }

  /** Whether the refresh token is the one of the same row at another time. */
  boolean hasRefreshTokenOf(TokenRow other, Encryption encryption) {
    return tokens().hasRefreshTokenOf(other.tokens(), sealing(encryption));
  }

  /** Whether all tokens can be decrypted. */
  boolean isReadable(Encryption encryption) {
    return tokens().isOpenTo(sealing(encryption));
  }

  /** Encrypts the same tokens anew, under the newest key. */
  void reseal(Encryption encryption) {
    tokens = SealedTokens.of(tokens(encryption), sealing(encryption));
  }

  Sealing sealing(Encryption encryption) {
    return new Sealing(encryption, owner());
  }
}
