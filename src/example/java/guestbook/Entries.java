package guestbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The pages of the book, the latest entry first. */
@Named
@ApplicationScoped
@Transactional
public class Entries {

  private static final int MOST = 50;

  @PersistenceContext EntityManager entityManager;
  @Inject Accounts accounts;

  /** What the book shows. */
  public List<Entry> getLatest() {
    return entityManager
        .createQuery("select e from Entry e order by e.writtenAt desc", Entry.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Adds an entry of the caller's. */
  public void write(String words) {
    entityManager.persist(new Entry(accounts.getMine(), words));
  }

  /** Takes an entry out, if it is there. */
  public void remove(String id) {
    entityManager
        .createQuery("delete from Entry e where e.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
