package eesocial.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes a flow count once: of any number of callbacks on any node, one can write its id. */
@ApplicationScoped
@Transactional
public class SpentFlows {

  @PersistenceContext EntityManager entityManager;

  /**
   * Spends a flow.
   *
   * @throws jakarta.persistence.PersistenceException by a unique violation if it was spent before
   */
  public SpentFlow spend(PendingFlow flow) {
    SpentFlow spent = new SpentFlow(flow.id());
    entityManager.persist(spent);
    entityManager.flush();
    return spent;
  }

  /** Forgets those whose cookie has ended. */
  public void sweep() {
    entityManager
        .createQuery("delete from SpentFlow f where f.endsAt < :now")
        .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
  }
}
