package eesocial.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The right of one thread of one node to renew the tokens of a connection; it ends by itself, for
 * the case that the node dies.
 *
 * <p>The clocks of the nodes decide when, as they do for the tokens themselves: JPA cannot count
 * with the database's. Asking a provider for metadata and tokens takes ten seconds at most; so as
 * long as the clocks do not differ by the other ten, no second node begins while the first one
 * asks.
 */
@Embeddable
class Lease {

  private static final int SECONDS = 20;

  @Column(name = "refreshing_until")
  private OffsetDateTime until;

  /** The right that was taken until then; null if nobody has it. */
  static Lease until(OffsetDateTime until) {
    Lease lease = new Lease();
    lease.until = until;
    return lease;
  }

  OffsetDateTime until() {
    return until;
  }

  /** Takes the right; false if somebody has it. The row must be locked. */
  boolean take() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    if (until != null && until.isAfter(now)) {
      return false;
    }
    until = now.plusSeconds(SECONDS).truncatedTo(ChronoUnit.MILLIS);
    return true;
  }

  /** Gives back what was taken, unless it has ended and somebody else has taken it since. */
  void release(Lease taken) {
    if (until != null && until.isEqual(taken.until)) {
      until = null;
    }
  }
}
