package eesocial.connection;

import eesocial.account.OpenAccounts;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.secret.Encryption;
import eesocial.storage.Transaction;
import eesocial.token.OpenedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Access tokens that are still good when they arrive. One that has ended, or will within a minute,
 * is renewed first; of all who want that at the same time one asks the provider, the others get the
 * result.
 */
@ApplicationScoped
public class AccessTokens {

  @Inject Renewal renewal;
  @Inject OpenedTokens opened;
  @Inject Encryption encryption;
  @Inject ConnectionRepository connections;
  @Inject Transaction transaction;
  @Inject OpenAccounts openAccounts;

  /** On this node; {@link Renewal} sees to the others. */
  private final SingleFlight<String, Connection> flights = new SingleFlight<>();

  /**
   * A connection whose access token is good: the given one, or as it is stored now.
   *
   * @throws SocialException RECONNECT_REQUIRED if the provider does not renew it,
   *     UNKNOWN_CONNECTION if it was removed or the account is closed; or if the provider or the
   *     database cannot be reached
   */
  public Connection good(Provider provider, Connection connection) {
    requireOpen(connection);
    return connection.status() == Status.ACTIVE && !connection.tokens().wantRefresh()
        ? connection
        : newer(provider, connection);
  }

  /**
   * The connection with other tokens than these, which the provider's API has just refused; empty
   * if there are none.
   *
   * @throws SocialException as {@link #good}
   */
  public Optional<Connection> insteadOf(Provider provider, Connection refused) {
    requireOpen(refused);
    Connection stored = newer(provider, refused);
    boolean same = stored.hasAccessTokenOf(refused, encryption);
    if (same && stored.status() == Status.RECONNECT_REQUIRED) {
      end(refused);
      throw Renewal.reconnectRequired(stored);
    }
    return same ? Optional.empty() : Optional.of(stored);
  }

  /**
   * Notes that these tokens have ended for good, and that the user must go to the provider again;
   * unless somebody has been there since.
   */
  public void end(Connection refused) {
    transaction.separately(
        () -> {
          Optional<Connection> ended =
              connections
                  .find(ConnectionKey.of(refused))
                  .filter(stored -> stored.owner().equals(refused.owner()))
                  .filter(stored -> stored.hasAccessTokenOf(refused, encryption));
          ended.ifPresent(Connection::end);
          ended.ifPresent(connections::save);
          return ended;
        });
  }

  /** The tokens of a connection. */
  public TokenResponse of(Connection connection) {
    return opened.of(connection);
  }

  /** Nobody acts for whoever may not even log in. */
  private void requireOpen(Connection connection) {
    if (!transaction.run(() -> openAccounts.contains(connection.caller()))) {
      throw new SocialException(Reason.UNKNOWN_CONNECTION, "the caller's account is closed");
    }
  }

  /** Whoever was under way may have meant older tokens than ours. */
  private Connection newer(Provider provider, Connection unwanted) {
    String owner = unwanted.owner();
    Connection brought = flights.join(owner, () -> renewal.newer(provider, unwanted));
    return brought.hasAccessTokenOf(unwanted, encryption)
        ? flights.join(owner, () -> renewal.newer(provider, unwanted))
        : brought;
  }
}
