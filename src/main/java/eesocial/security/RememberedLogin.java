package eesocial.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A login that outlives the session. The browser holds the series and a token; we hold the token's
 * hash, and every use replaces it. A token that was replaced shows that the cookie was stolen.
 */
@Entity
@Table(name = "remembered_login")
public class RememberedLogin {

  /** How long a login is remembered after its last use. */
  static final Duration KEPT = Duration.ofDays(30);

  /** A browser sends several requests at once, and all of them the token it still had. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  @Id private String series;

  @Column(name = "caller")
  private String caller;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "previous_hash")
  private String previousHash;

  @Column(name = "rotated_at")
  private OffsetDateTime rotatedAt;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  /** For JPA. */
  protected RememberedLogin() {}

  RememberedLogin(String series, String caller, String tokenHash) {
    this.series = series;
    this.caller = caller;
    this.tokenHash = tokenHash;
    this.rotatedAt = now();
    this.endsAt = now().plus(KEPT);
  }

  void rotate(String newHash) {
    previousHash = tokenHash;
    tokenHash = newHash;
    rotatedAt = now();
    endsAt = now().plus(KEPT);
  }

  String caller() {
    return caller;
  }

  boolean isOver() {
    return endsAt.isBefore(now());
  }

  /** Whether this is the token to be replaced now. */
  boolean isCurrent(String hash) {
    return hash.equals(tokenHash);
  }

  /** Whether this is the token that was replaced a moment ago. */
  boolean isJustReplaced(String hash) {
    return hash.equals(previousHash) && rotatedAt.plus(GRACE).isAfter(now());
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
