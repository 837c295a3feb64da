package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Which logins have ended one by one, for every node to see: servers that replicate sessions let
 * copies go on elsewhere. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class EndedLogins {

  /** No session sleeps longer. */
  private static final Duration LONGEST = Duration.ofDays(365);

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  /** Whether a login has ended. */
  boolean contains(String id) {
    return id != null && entityManager.find(EndedLogin.class, id) != null;
  }

  /**
   * Ends a login.
   *
   * @param sleep how many seconds its session sleeps before it ends by itself; less than one for
   *     ever
   */
  void add(String id, int sleep) {
    if (id != null && !contains(id)) {
      // a copy may have been used a moment ago, by another clock
      Duration kept = sleep > 0 ? Duration.ofSeconds(sleep).plusHours(1) : LONGEST;
      entityManager.persist(new EndedLogin(id, OffsetDateTime.now(ZoneOffset.UTC).plus(kept)));
    }
  }

  /** Forgets those of which no copy is left. */
  public void sweep() {
    entityManager
        .createQuery("delete from EndedLogin l where l.endsAt < :now")
        .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
  }
}
