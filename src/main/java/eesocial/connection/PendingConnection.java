package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.secret.Encryption;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A provider account whose owner is about to make an account here, or to prove that one is theirs.
 * Only the browser that holds the id can claim it, once, for that purpose, and for half an hour.
 */
@Entity
@Table(name = "pending_connection")
public class PendingConnection {

  /** How long a stranger may take. */
  public static final int MINUTES = 30;

  @Id private String id;

  @Column(name = "provider")
  private String provider;

  @Column(name = "provider_user_id")
  private String providerUserId;

  /** Whose account the stranger says to own; null for one who signs up. */
  @Column(name = "caller")
  private String caller;

  @Embedded private Profile profile;
  @Embedded private SealedTokens tokens;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  /** For JPA. */
  protected PendingConnection() {}

  PendingConnection(String id, Identity identity, String caller, Encryption encryption) {
    this.id = id;
    this.provider = identity.provider().id();
    this.providerUserId = identity.userInfo().id();
    this.caller = caller;
    this.profile = Profile.of(identity.userInfo());
    this.tokens = SealedTokens.of(identity.tokens(), encryption, owner());
    this.endsAt = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(MINUTES);
  }

  boolean isOver() {
    return endsAt.isBefore(OffsetDateTime.now(ZoneOffset.UTC));
  }

  /** The stranger does not own the account after all, and signs up. */
  void turnIntoSignUp(Encryption encryption) {
    TokenResponse opened = tokens.open(encryption, owner());
    caller = null;
    tokens = SealedTokens.of(opened, encryption, owner());
  }

  /** The account that the stranger has to prove to own; null for one who signs up. */
  public String caller() {
    return caller;
  }

  /** The provider's id. */
  public String provider() {
    return provider;
  }

  /** What the provider says of the stranger. */
  public UserInfo userInfo() {
    return profile.userInfo(providerUserId);
  }

  Identity identity(Provider provider, Encryption encryption) {
    TokenResponse response = tokens.open(encryption, owner());
    return new Identity(provider, userInfo(), response);
  }

  private String owner() {
    String owner = String.join("\n", "pending_connection", id, provider, providerUserId);
    return caller == null ? owner : owner + "\nlink " + caller;
  }
}
