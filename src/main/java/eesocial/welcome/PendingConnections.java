package eesocial.welcome;

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
import java.util.Objects;
import java.util.Optional;

/** Provider accounts that wait for their owner to sign up, or to prove which account is theirs. */
@ApplicationScoped
@Transactional
public class PendingConnections {

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject Encryption encryption;

  /**
   * Keeps an identity under an id that only one browser knows.
   *
   * @param caller whose account is to be proven; null for a sign-up
   */
  public PendingConnection add(String id, Identity identity, String caller) {
    PendingConnection pending = new PendingConnection(id, identity, caller, encryption);
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

  /**
   * Takes what waits under an id, so that nobody takes it again.
   *
   * @param caller whose account was proven; null for a sign-up
   * @return empty if nothing waits for that
   */
  public Optional<Identity> take(String id, Provider provider, String caller) {
    Optional<PendingConnection> pending =
        lock(id).filter(found -> Objects.equals(found.caller(), caller));
    pending.ifPresent(entityManager::remove);
    return pending.map(found -> found.identity(provider, encryption));
  }

  /** Lets whoever has to prove something sign up instead. */
  public void turnIntoSignUp(String id) {
    lock(id).ifPresent(pending -> pending.turnIntoSignUp(encryption));
  }

  private Optional<PendingConnection> lock(String id) {
    return Optional.ofNullable(
            entityManager.find(PendingConnection.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(pending -> !pending.isOver());
  }

  /** Forgets those whose time is up. */
  public void sweep() {
    entityManager
        .createQuery("delete from PendingConnection p where p.endsAt < :now")
        .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
  }
}
