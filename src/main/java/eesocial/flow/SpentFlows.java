package eesocial.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Makes a flow count once: of any number of callbacks on any node, one can write its id. In SQL,
 * because a repeated callback is everyday life and no exception: JPA would tell the log of each at
 * length.
 */
@ApplicationScoped
@Transactional
public class SpentFlows {

  /** Kept as long as the cookie may live, {@link PendingFlow#LIFETIME}. */
  private static final String SPEND =
      "insert into spent_flow (id, ends_at)"
          + " select cast(?1 as varchar(64)), current_timestamp + interval '10' minute"
          + " where not exists (select 1 from spent_flow where id = ?2)";

  private static final String SWEEP = "delete from spent_flow where ends_at < current_timestamp";

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  /**
   * Spends a flow.
   *
   * @return false if it was spent before
   * @throws jakarta.persistence.PersistenceException by a unique violation if it is being spent
   *     right now
   */
  public boolean spend(PendingFlow flow) {
    String id = flow.id();
    return entityManager
            .createNativeQuery(SPEND)
            .setParameter(1, id)
            .setParameter(2, id)
            .executeUpdate()
        == 1;
  }

  /** Forgets those whose cookie has ended. */
  public void sweep() {
    entityManager.createNativeQuery(SWEEP).executeUpdate();
  }
}
