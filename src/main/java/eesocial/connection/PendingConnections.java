package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.provider.Provider;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Provider accounts that wait for their owner to sign up. */
@ApplicationScoped
@Transactional
public class PendingConnections {

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject Encryption encryption;

  /** Keeps an identity under an id that only one browser knows. */
  public PendingConnection add(String id, Identity identity) {
    PendingConnection pending = new PendingConnection(id, identity, encryption);
    entityManager.persist(pending);
    return pending;
  }

  /** Forgets what waits under an id. */
  public void remove(String id) {
    find(id).ifPresent(entityManager::remove);
  }

  /** What waits under an id; empty if nothing does or its time is up. */
  public Optional<PendingConnection> find(String id) {
    return Optional.ofNullable(entityManager.find(PendingConnection.class, id))
        .filter(pending -> !pending.isOver());
  }

  /** Takes what waits under an id, so that nobody takes it again. */
  public Optional<Identity> take(String id, Provider provider) {
    PendingConnection pending =
        entityManager.find(PendingConnection.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (pending == null || pending.isOver()) {
      return Optional.empty();
    }
    entityManager.remove(pending);
    return Optional.of(pending.identity(provider, encryption));
  }

  /** Forgets those whose time is up. */
  public void sweep() {
    entityManager
        .createQuery("delete from PendingConnection p where p.endsAt < :now")
        .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
  }
}
