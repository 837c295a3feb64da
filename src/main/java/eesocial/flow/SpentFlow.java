package eesocial.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A flow that was finished, kept until its cookie would have ended anyway. */
@Entity
@Table(name = "spent_flow")
public class SpentFlow {

  @Id private String id;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  /** For JPA. */
  protected SpentFlow() {}

  SpentFlow(String id) {
    this.id = id;
    this.endsAt = OffsetDateTime.now(ZoneOffset.UTC).plus(PendingFlow.LIFETIME);
  }
}
