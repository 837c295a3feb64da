package eesocial.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** The login of one session, which has ended: wherever there is a copy of it, it does not count. */
@Entity
@Table(name = "ended_login")
public class EndedLogin {

  @Id private String id;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  /** For JPA. */
  protected EndedLogin() {}

  EndedLogin(String id, OffsetDateTime endsAt) {
    this.id = id;
    this.endsAt = endsAt;
  }
}
