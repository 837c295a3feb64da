package eesocial.token;

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
public abstract class TokenRow {

  private static final System.Logger LOG = System.getLogger(TokenRow.class.getName());

  @Id private String id;

  private String provider;

  @Column(name = "provider_user_id")
  private String providerUserId;

  @Embedded private SealedTokens tokens;

  /** For JPA. */
  protected TokenRow() {}

  /** A row without tokens yet. */
  protected TokenRow(String id, String provider, String providerUserId) {
    this.id = id;
    this.provider = provider;
    this.providerUserId = providerUserId;
  }

  /** Whose tokens these are, and where. */
  protected abstract String owner();

  /** The key of the row. */
  public String id() {
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
  protected SealedTokens tokens() {
    return tokens == null ? new SealedTokens() : tokens;
  }

  /** Puts others, encrypted for this row as well, in their place. */
  protected void tokens(SealedTokens others) {
    tokens = others;
  }

  /**
   * The tokens. That somebody has changed the row, or lost its key, is told the log.
   *
   * @throws SocialException RECONNECT_REQUIRED if they cannot be decrypted
   */
  protected TokenResponse tokens(Encryption encryption) {
    try {
      return tokens().open(sealing(encryption));
    } catch (SocialException unreadable) {
      String table = owner().replaceFirst("\n(?s:.*)", "");
      LOG.log(Level.ERROR, "ALERT: {0} {1}: {2}", table, id, unreadable.getMessage());
      throw unreadable;
    }
  }

  /** Encrypts tokens, in the place of those that were here. */
  protected void seal(TokenResponse opened, Encryption encryption) {
    tokens = SealedTokens.of(opened, sealing(encryption));
  }

  /** Whether all tokens can be decrypted. */
  boolean isReadable(Encryption encryption) {
    return tokens().isOpenTo(sealing(encryption));
  }

  /** Encrypts the same tokens anew, under the newest key. */
  void reseal(Encryption encryption) {
    seal(tokens(encryption), encryption);
  }

  /** For this row alone. */
  protected Sealing sealing(Encryption encryption) {
    return new Sealing(encryption, owner());
  }
}
