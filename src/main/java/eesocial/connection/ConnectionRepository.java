package eesocial.connection;

import eesocial.token.StoredTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where connections are kept. Ours is in the application's own persistence unit; an application
 * that keeps them elsewhere writes a bean of its own, which takes the place of ours:
 *
 * <pre>{@code
 * @ApplicationScoped
 * @Transactional
 * @Alternative
 * @Priority(Interceptor.Priority.APPLICATION)
 * public class DocumentConnections implements ConnectionRepository {
 *
 *   public Optional<Connection> find(ConnectionKey key) {
 *     return documents.lock(key.provider(), key.providerUserId(), StoredConnection.class)
 *         .map(Connection::of);
 *   }
 *
 *   public void save(Connection connection) {
 *     documents.replace(connection.stored());
 *   }
 *   …
 * }
 * }</pre>
 *
 * <p>Every method joins the caller's transaction (Jakarta Transactions) or, if there is none, has
 * one of its own; what is stored and then rolled back was never there. A connection that was found
 * may be changed, but only {@link #save} stores that. Beside the exceptions below each method may
 * throw a {@link eesocial.failure.SocialException} STORAGE_UNAVAILABLE; an {@link
 * java.sql.SQLException} among the causes of whatever it throws is understood as well.
 */
public interface ConnectionRepository {

  /**
   * The connection of a provider account, which nobody else changes until the transaction ends: who
   * asks for the same waits, and then sees what became of it.
   *
   * @return empty if nobody has connected it, and then nothing is locked
   */
  Optional<Connection> find(ConnectionKey key);

  /**
   * A caller's connections, by provider and rank; those of one rank always in the same order.
   * Nothing is locked.
   *
   * @return empty if there are none, never null
   */
  List<Connection> of(String caller);

  /** A caller's connections to one provider, by rank; the rest as {@link #of(String)}. */
  default List<Connection> of(String caller, String provider) {
    return of(caller).stream().filter(c -> c.provider().equals(provider)).toList();
  }

  /**
   * The same as {@link #of(String)}, and nobody else changes or removes them until the transaction
   * ends; others may add to them. The last way to log in is kept by this.
   */
  List<Connection> lock(String caller);

  /**
   * Keeps a new connection. When the method returns it is written: who has just removed the same
   * account has let us wait, and from now on others wait for us.
   *
   * @throws jakarta.persistence.EntityExistsException if somebody was faster to connect this
   *     account, be it to the same caller; the transaction is rolled back and the work begins anew.
   *     An exception with a unique violation (SQLState 23505) among its causes means the same.
   */
  void add(Connection connection);

  /**
   * Stores the changes of a connection that was found with a lock in this transaction.
   *
   * @throws jakarta.persistence.OptimisticLockException if somebody has changed it meanwhile, which
   *     the {@linkplain StoredConnection#version() version} tells where nothing can be locked; the
   *     transaction is rolled back and the work begins anew
   */
  void save(Connection connection);

  /** Removes a connection that was found with a lock in this transaction. */
  void remove(Connection connection);

  /**
   * Some connections whose {@linkplain StoredTokens#keyId() tokens are encrypted} under another key
   * than this or an unknown one, by {@linkplain StoredConnection#id() id}. Nothing is locked.
   *
   * @param after those whose id is greater than this; empty for the first
   * @param most how many at most
   * @return empty if there are none, never null
   */
  List<Connection> notSealedUnder(String keyId, String after, int most);

  /**
   * How many connections are encrypted under which key; an empty key id stands for those whose key
   * is unknown.
   *
   * @return empty if there are no connections, never null
   */
  Map<String, Long> countByKey();
}
