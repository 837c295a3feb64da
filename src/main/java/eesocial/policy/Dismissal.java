package eesocial.policy;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Revocations;
import eesocial.event.ConnectionRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/**
 * How connections end, whoever ends them: the tokens go back to the provider, the rows go, the
 * application is told. Joins the caller's transaction.
 */
@ApplicationScoped
public class Dismissal {

  @Inject ConnectionRepository connections;
  @Inject Revocations revocations;
  @Inject Event<ConnectionRemoved> removed;

  /** Ends connections that were found in this transaction. */
  public void remove(List<Connection> leaving) {
    leaving.forEach(revocations::add);
    leaving.forEach(connections::remove);
    leaving.forEach(
        c -> removed.fire(new ConnectionRemoved(c.caller(), c.provider(), c.providerUserId())));
  }
}
