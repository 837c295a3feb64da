package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.oauth.TokenResponse;
import eesocial.provider.UserInfo;
import eesocial.secret.Encryption;
import eesocial.token.SealedTokens;
import eesocial.token.TokenRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/**
 * An account at a provider that a caller has connected: with it they log in, and with its tokens
 * the application acts for them there. The tokens themselves are nowhere to be seen: {@link
 * eesocial.Social#api} uses them.
 */
@Entity
@Table(name = "social_connection")
public class Connection extends TokenRow {

  private String caller;

  @Column(name = "rank_no")
  private int rank;

  @Embedded private Profile profile;
  @Embedded private Lease lease;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  @Version private long version;

  /** For JPA. */
  protected Connection() {}

  Connection(String caller, Identity identity, int rank, Encryption encryption) {
    super(UUID.randomUUID().toString(), identity.provider().id(), identity.userInfo().id());
    this.caller = caller;
    this.rank = rank;
    this.createdAt = OffsetDateTime.now(ZoneOffset.UTC);
    renew(identity, encryption);
  }

  private Connection(StoredConnection stored) {
    super(stored.id(), stored.provider(), stored.userInfo().id());
    tokens(SealedTokens.of(stored.tokens()));
    caller = stored.caller();
    rank = stored.rank();
    profile = Profile.of(stored.userInfo());
    lease = Lease.until(stored.refreshingUntil());
    status = stored.status();
    createdAt = stored.createdAt();
    updatedAt = stored.updatedAt();
    version = stored.version();
  }

  /** The connection as it was kept. */
  public static Connection of(StoredConnection stored) {
    return new Connection(stored);
  }

  /** The connection as it shall be kept. */
  public StoredConnection stored() {
    return StoredConnection.of(this);
  }

  /** Takes over what the provider says and issues now. */
  void renew(Identity identity, Encryption encryption) {
    refresh(identity.tokens(), encryption);
    lease = new Lease(); // it was for the tokens before
    profile = Profile.of(identity, profile);
    status = Status.ACTIVE;
  }

  /** The same for a login, which need not bring what the application asked for elsewhere. */
  void recognize(Identity identity, Encryption encryption) {
    SealedTokens stored = tokens();
    Lease taken = lease();
    boolean keep = status == Status.ACTIVE && stored.canDoMoreThan(identity.tokens().scopes());
    renew(identity, encryption);
    tokens(keep ? stored : tokens());
    lease = keep ? taken : lease;
  }

  /** Takes over tokens that were renewed without the user. */
  void refresh(TokenResponse fresh, Encryption encryption) {
    SealedTokens earlier = tokens();
    seal(fresh, encryption);
    tokens().keepRefreshTokenOf(earlier);
    updatedAt = OffsetDateTime.now(ZoneOffset.UTC);
  }

  /** The provider renews the tokens no longer; the access token is good until it ends. */
  void requireReconnect() {
    status = Status.RECONNECT_REQUIRED;
  }

  /** The provider honours none of the tokens. */
  void end() {
    requireReconnect();
    tokens().end();
  }

  /** Whether the access token may be sent; one that nobody renews may have ended unseen. */
  boolean isUsable() {
    return status == Status.ACTIVE || tokens().lastUntilSaid();
  }

  /** Some providers of JPA read null for an embeddable without values. */
  Lease lease() {
    lease = lease == null ? new Lease() : lease;
    return lease;
  }

  UserInfo userInfo() {
    return profile.userInfo(providerUserId());
  }

  /** Whether the access token is the one of the same row at another time. */
  boolean hasAccessTokenOf(Connection other, Encryption encryption) {
    return tokens().hasAccessTokenOf(other.tokens(), sealing(encryption));
  }

  /** Whether the refresh token is the one of the same row at another time. */
  boolean hasRefreshTokenOf(Connection other, Encryption encryption) {
    return tokens().hasRefreshTokenOf(other.tokens(), sealing(encryption));
  }

  /** For its package, too. */
  @Override
  protected SealedTokens tokens() {
    return super.tokens();
  }

  @Override
  protected String owner() {
    return String.join("\n", "social_connection", caller, provider(), providerUserId());
  }

  /** The name of the caller (Jakarta Security's caller principal) it belongs to. */
  public String caller() {
    return caller;
  }

  /** The place among the caller's connections to this provider; the lowest is used first. */
  public int rank() {
    return rank;
  }

  void rank(int place) {
    rank = place;
  }

  /** What to call the user; never null. */
  public String displayName() {
    return userInfo().displayName();
  }

  /** The full name, or null. */
  public String fullName() {
    return userInfo().name();
  }

  /** The e-mail address, or null. */
  public String email() {
    return userInfo().email();
  }

  /** Whether the provider verified the e-mail address. */
  public boolean emailVerified() {
    return userInfo().emailVerified();
  }

  /** The address of the public profile, or null. */
  public String profileUrl() {
    return userInfo().profile();
  }

  /** The address of the picture, or null. */
  public String imageUrl() {
    return userInfo().picture();
  }

  /** The scopes that were granted. */
  public Set<String> scopes() {
    return tokens().scopes();
  }

  /** When the access token ends; null if the provider does not say. */
  public OffsetDateTime expiresAt() {
    return tokens().expiresAt();
  }

  long version() {
    return version;
  }

  /** Since when the account is connected. */
  public OffsetDateTime createdAt() {
    return createdAt;
  }

  /** When the provider last vouched for the user or renewed the tokens. */
  public OffsetDateTime updatedAt() {
    return updatedAt;
  }

  /** Whether the tokens are of use. */
  public Status status() {
    return status;
  }

  @Override
  public String toString() {
    return "Connection[" + provider() + ", " + caller + "]";
  }
}
