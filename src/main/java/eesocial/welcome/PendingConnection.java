package eesocial.welcome;

import eesocial.connection.Profile;
import eesocial.oauth.Identity;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.secret.Encryption;
import eesocial.token.TokenRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A provider account whose owner is about to make an account here, or to prove that one is theirs.
 * Only the browser that holds the id can claim it, once, for that purpose, and for half an hour.
 */
@Entity
@Table(name = "pending_connection")
public class PendingConnection extends TokenRow {

  /** How long a stranger may take. */
  public static final int MINUTES = 30;

  /** Whose account the stranger says to own; null for one who signs up. */
  @Column(name = "caller")
  private String caller;

  @Embedded private Profile profile;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  /** For JPA. */
  protected PendingConnection() {}

  PendingConnection(String id, Identity identity, String caller, Encryption encryption) {
    super(id, identity.provider().id(), identity.userInfo().id());
    this.caller = caller;
    this.profile = Profile.of(identity.userInfo());
    seal(identity.tokens(), encryption);
    this.endsAt = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(MINUTES);
  }

  boolean isOver() {
    return endsAt.isBefore(OffsetDateTime.now(ZoneOffset.UTC));
  }

  /** The stranger does not own the account after all, and signs up. */
  void turnIntoSignUp(Encryption encryption) {
    TokenResponse opened = tokens(encryption);
    caller = null;
    seal(opened, encryption);
  }

  /** The account that the stranger has to prove to own; null for one who signs up. */
  public String caller() {
    return caller;
  }

  /** What the provider says of the stranger. */
  public UserInfo userInfo() {
    return profile.userInfo(providerUserId());
  }

  Identity identity(Provider provider, Encryption encryption) {
    return new Identity(provider, userInfo(), tokens(encryption));
  }

  @Override
  protected String owner() {
    String owner = String.join("\n", "pending_connection", id(), provider(), providerUserId());
    return caller == null ? owner : owner + "\nlink " + caller;
  }
}
