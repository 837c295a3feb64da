package eesocial.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * All logins of a caller up to a moment, which no longer count. The moment is a mark rather than a
 * time: sessions remember the one they have seen, so that no two clocks are ever compared.
 */
@Entity
@Table(name = "voided_login")
public class VoidedLogin {

  @Id private String caller;

  @Column(name = "voided_at")
  private OffsetDateTime voidedAt;

  /** For JPA. */
  protected VoidedLogin() {}

  VoidedLogin(String caller) {
    this.caller = caller;
    this.voidedAt = now();
  }

  /** Later than before, even if this node's clock is behind. */
  void again() {
    OffsetDateTime next = voidedAt.plus(1, ChronoUnit.MICROS);
    voidedAt = now().isAfter(next) ? now() : next;
  }

  OffsetDateTime voidedAt() {
    return voidedAt;
  }

  /** As exactly as every database keeps it. */
  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
