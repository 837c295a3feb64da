package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** All connections, in the application's own persistence unit. Joins the caller's transaction. */
@ApplicationScoped
@Transactional
public class ConnectionRepository {

  @PersistenceContext EntityManager entityManager;
  @Inject Encryption encryption;
  @Inject PendingRevocations pendingRevocations;

  /**
   * The connection of a provider account, which nobody else changes until the transaction ends;
   * empty if nobody has connected it.
   */
  public Optional<Connection> find(ConnectionKey key) {
    return query("c.provider = :provider and c.providerUserId = :providerUserId")
        .setParameter("provider", key.provider())
        .setParameter("providerUserId", key.providerUserId())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** A caller's connections, by provider and rank; empty if there are none. */
  public List<Connection> of(String caller) {
    return query("c.caller = :caller").setParameter("caller", caller).getResultList();
  }

  /** A caller's connections to one provider, by rank; empty if there are none. */
  public List<Connection> of(String caller, String provider) {
    return query("c.caller = :caller and c.provider = :provider")
        .setParameter("caller", caller)
        .setParameter("provider", provider)
        .getResultList();
  }

  /** The same as {@link #of(String)}, and nobody else changes them until the transaction ends. */
  public List<Connection> lock(String caller) {
    return query("c.caller = :caller")
        .setParameter("caller", caller)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Connects a provider account.
   *
   * @throws jakarta.persistence.PersistenceException by a unique violation if somebody was faster
   */
  public Connection add(String caller, Identity identity) {
    int rank =
        of(caller, identity.provider().id()).stream().mapToInt(Connection::rank).max().orElse(0)
            + 1;
    Connection connection = new Connection(caller, identity, rank, encryption);
    entityManager.persist(connection);
    entityManager.flush();
    // only now: whoever removed the account a moment ago has let us wait
    pendingRevocations.forget(ConnectionKey.of(identity));
    return connection;
  }

  /** Takes over the tokens and the profile the provider gives now. */
  public void renew(Connection connection, Identity identity) {
    connection.renew(identity, encryption);
  }

  /** Takes over the profile of a login, and its tokens unless those stored can do more. */
  public void recognize(Connection connection, Identity identity) {
    connection.recognize(identity, encryption);
  }

  /** Removes connections that were found in this transaction. */
  public void remove(List<Connection> connections) {
    connections.forEach(entityManager::remove);
  }

  private TypedQuery<Connection> query(String where) {
    return entityManager.createQuery(
        "select c from Connection c where " + where + " order by c.provider, c.rank, c.id",
        Connection.class);
  }
}
