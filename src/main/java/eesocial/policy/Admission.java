package eesocial.policy;

import eesocial.connection.Connection;
import eesocial.connection.Connector;
import eesocial.event.ConnectionCreated;
import eesocial.oauth.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * The one door: nobody is logged in and nothing is connected before the policies were asked. Joins
 * the caller's transaction.
 */
@ApplicationScoped
public class Admission {

  @Inject Policies policies;
  @Inject Connector connector;
  @Inject Event<ConnectionCreated> created;

  /**
   * What becomes of a stranger.
   *
   * @throws eesocial.failure.VetoException if a policy ends the login
   */
  public Welcome welcome(Identity identity) {
    return policies.welcome(identity.provider(), identity.userInfo());
  }

  /**
   * Lets the owner of a connection in.
   *
   * @throws eesocial.failure.VetoException if a policy does not
   */
  public void login(Connection connection) {
    policies.login(connection);
  }

  /**
   * Connects a provider account to a caller and tells the application.
   *
   * @throws eesocial.failure.VetoException if a policy does not allow it
   * @throws jakarta.persistence.PersistenceException by a unique violation if somebody was faster
   */
  public Connection connect(String caller, Identity identity) {
    policies.connect(caller, identity.provider(), identity.userInfo());
    Connection connection = connector.connect(caller, identity);
    created.fire(new ConnectionCreated(caller, connection));
    return connection;
  }
}
