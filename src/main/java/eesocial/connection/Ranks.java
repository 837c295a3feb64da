package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The order of a caller's connections to one provider, from 1 on: the first is the one that is used
 * where none is named. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional
public class Ranks {

  @Inject ConnectionRepository connections;

  /**
   * Makes a connection the first; the others keep their order after it.
   *
   * @param which names one of the caller's connections to this provider
   * @throws SocialException UNKNOWN_CONNECTION if it names none, INVALID_REQUEST if it names more
   *     than one
   */
  public Connection prefer(String caller, String provider, Predicate<Connection> which) {
    List<Connection> all = lock(caller, provider);
    List<Connection> meant = all.stream().filter(which).toList();
    if (meant.isEmpty()) {
      throw new SocialException(Reason.UNKNOWN_CONNECTION, "the caller has no such connection");
    }
    if (meant.size() > 1) {
      throw new SocialException(Reason.INVALID_REQUEST, "which of the connections is not said");
    }
    number(Stream.concat(meant.stream(), all.stream().filter(which.negate())).toList());
    return meant.get(0);
  }

  /** Closes the gaps after some were removed in this transaction. */
  public void close(String caller, String provider) {
    number(connections.of(caller, provider));
  }

  /** The place of the next one; whoever wants it at the same time waits. */
  int next(String caller, String provider) {
    return lock(caller, provider).stream().mapToInt(Connection::rank).max().orElse(0) + 1;
  }

  /** What others added while we waited is seen by the second look alone. */
  private List<Connection> lock(String caller, String provider) {
    connections.lock(caller);
    return connections.of(caller, provider);
  }

  private void number(List<Connection> inOrder) {
    for (int i = 0; i < inOrder.size(); i++) {
      Connection connection = inOrder.get(i);
      if (connection.rank() != i + 1) {
        connection.rank(i + 1);
        connections.save(connection);
      }
    }
  }
}
