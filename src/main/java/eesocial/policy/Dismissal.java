package eesocial.policy;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Ranks;
import eesocial.event.ConnectionRemoved;
import eesocial.revocation.Revocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * How connections end, whoever ends them: the tokens go back to the provider, the rows go, the
 * application is told. Joins the caller's transaction.
 */
@ApplicationScoped
public class Dismissal {

  @Inject ConnectionRepository connections;
  @Inject Ranks ranks;
  @Inject Revocations revocations;
  @Inject Event<ConnectionRemoved> removed;

  /** Ends connections of one caller that were found with a lock in this transaction. */
  public void remove(List<Connection> leaving) {
    remove(leaving, () -> {});
  }

  /**
   * The same under a condition.
   *
   * @param condition throws if what is left does not do; then nothing has happened
   */
  public void remove(List<Connection> leaving, Runnable condition) {
    leaving.forEach(revocations::add);
    leaving.forEach(connections::remove);
    condition.run();
    Set.copyOf(leaving.stream().map(Connection::provider).toList())
        .forEach(provider -> ranks.close(leaving.get(0).caller(), provider));
    leaving.forEach(
        c -> removed.fire(new ConnectionRemoved(c.caller(), c.provider(), c.providerUserId())));
  }
}
