package eesocial.policy;

import eesocial.account.OpenAccounts;
import eesocial.connection.Connection;
import eesocial.connection.Connector;
import eesocial.event.ConnectionCreated;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
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

  @Inject OpenAccounts openAccounts;
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
   * @throws eesocial.failure.SocialException VETOED if a policy does not, NOT_ASSOCIATED if the
   *     account is closed
   */
  public void login(Connection connection) {
    requireOpen(connection.caller());
    policies.login(connection);
  }

  /**
   * Connects a provider account to a caller who comes in by it.
   *
   * @throws eesocial.failure.SocialException as {@link #connect} and {@link #login}
   * @throws jakarta.persistence.PersistenceException as {@link #connect}
   */
  public Connection enter(String caller, Identity identity) {
    Connection connection = stored(caller, identity);
    policies.login(connection);
    return announced(connection);
  }

  /**
   * Connects a provider account to a caller and tells the application.
   *
   * @throws eesocial.failure.SocialException VETOED if a policy does not allow it, NOT_ASSOCIATED
   *     if the account is closed
   * @throws jakarta.persistence.PersistenceException by a unique violation if somebody was faster
   */
  public Connection connect(String caller, Identity identity) {
    return announced(stored(caller, identity));
  }

  private Connection stored(String caller, Identity identity) {
    requireOpen(caller);
    policies.connect(caller, identity.provider(), identity.userInfo());
    return connector.connect(caller, identity);
  }

  /**
   * Passes while the account is open; a closed one is told like a stranger's login.
   *
   * @throws eesocial.failure.SocialException NOT_ASSOCIATED
   */
  public void requireOpen(String caller) {
    if (!openAccounts.contains(caller)) {
      throw new SocialException(Reason.NOT_ASSOCIATED, "a stranger, for the account is closed");
    }
  }

  private Connection announced(Connection connection) {
    created.fire(new ConnectionCreated(connection.caller(), connection));
    return connection;
  }
}
