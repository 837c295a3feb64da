package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Whose logins were voided, for every node to see. Joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class VoidedLogins {

  /** No session sleeps longer. */
  private static final Duration KEPT = Duration.ofDays(365);

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  /** When a caller's logins were voided last; null if never. */
  public Instant last(String caller) {
    return entityManager
        .createQuery(
            "select v.voidedAt from VoidedLogin v where v.caller = :caller", OffsetDateTime.class)
        .setParameter("caller", caller)
        .getResultStream()
        .findFirst()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  /** Voids all logins of a caller; the result is what {@link #last} says from now on. */
  Instant add(String caller) {
    VoidedLogin voided =
        entityManager.find(VoidedLogin.class, caller, LockModeType.PESSIMISTIC_WRITE);
    if (voided == null) {
      voided = new VoidedLogin(caller);
      entityManager.persist(voided);
    } else {
      voided.again();
    }
    entityManager.flush();
    return voided.voidedAt().toInstant();
  }

  /** Forgets what no session is old enough for. */
  public void sweep() {
    entityManager
        .createQuery("delete from VoidedLogin v where v.voidedAt < :end")
        .setParameter("end", OffsetDateTime.now(ZoneOffset.UTC).minus(KEPT))
        .executeUpdate();
  }
}
