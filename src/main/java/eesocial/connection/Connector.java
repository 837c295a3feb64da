package eesocial.connection;

import eesocial.oauth.Identity;
import eesocial.revocation.Revocations;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Makes connections of what providers vouch for, and keeps them up to date. Joins the caller's
 * transaction.
 */
@ApplicationScoped
@Transactional
public class Connector {

  @Inject ConnectionRepository connections;
  @Inject Ranks ranks;
  @Inject Revocations revocations;
  @Inject Encryption encryption;

  /**
   * Connects a provider account, after those the caller has of this provider.
   *
   * @throws RuntimeException if somebody was faster, as {@link ConnectionRepository#add} says
   */
  public Connection connect(String caller, Identity identity) {
    int rank = ranks.next(caller, identity.provider().id());
    Connection connection = new Connection(caller, identity, rank, encryption);
    connections.add(connection);
    // only now: whoever removed the account a moment ago has let us wait
    revocations.forget(identity);
    return connection;
  }

  /** Takes over the tokens and the profile the provider gives now. */
  public void renew(Connection connection, Identity identity) {
    connection.renew(identity, encryption);
    connections.save(connection);
  }

  /** Takes over the profile of a login, and its tokens unless those stored can do more. */
  public void recognize(Connection connection, Identity identity) {
    connection.recognize(identity, encryption);
    connections.save(connection);
  }
}
