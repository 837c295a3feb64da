package eesocial.connection;

import eesocial.token.SealedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections as rows, in the application's own persistence unit. */
@ApplicationScoped
@Transactional
class JpaConnectionRepository implements ConnectionRepository {

  private static final String RANKED = " order by c.provider, c.rank, c.id";

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Override
  public Optional<Connection> find(ConnectionKey key) {
    return query("c.provider = :provider and c.providerUserId = :providerUserId" + RANKED)
        .setParameter("provider", key.provider())
        .setParameter("providerUserId", key.providerUserId())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Connection> of(String caller) {
    return query("c.caller = :caller" + RANKED).setParameter("caller", caller).getResultList();
  }

  @Override
  public List<Connection> of(String caller, String provider) {
    return query("c.caller = :caller and c.provider = :provider" + RANKED)
        .setParameter("caller", caller)
        .setParameter("provider", provider)
        .getResultList();
  }

  @Override
  public List<Connection> lock(String caller) {
    return query("c.caller = :caller" + RANKED)
        .setParameter("caller", caller)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public void add(Connection connection) {
    entityManager.persist(connection);
    entityManager.flush();
  }

  /** JPA stores by itself what was found in this transaction; this is for the rest. */
  @Override
  public void save(Connection connection) {
    entityManager.merge(connection);
  }

  @Override
  public void remove(Connection connection) {
    entityManager.remove(connection);
  }

  @Override
  public List<Connection> notSealedUnder(String keyId, String after, int most) {
    return SealedRows.notSealedUnder(entityManager, Connection.class, keyId, after, most);
  }

  @Override
  public Map<String, Long> countByKey() {
    return SealedRows.countByKey(entityManager, Connection.class);
  }

  private TypedQuery<Connection> query(String where) {
    return entityManager.createQuery("select c from Connection c where " + where, Connection.class);
  }
}
