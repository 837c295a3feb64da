package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.RefreshTokenGrant;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.revocation.Revocations;
import eesocial.secret.Encryption;
import eesocial.storage.Transaction;
import eesocial.token.OpenedTokens;
import eesocial.token.SealedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Renews the tokens of a connection, one node at a time: whoever holds the lease in the row asks
 * the provider, the others look at the row from time to time. While the provider is asked and
 * between two looks nobody has a transaction of ours, and what it answers is kept even if the
 * application rolls its own back.
 *
 * <p>A node that dies after the provider has rotated the refresh token and before the new one is
 * stored loses both; then the user must reconnect. Nothing else is lost by dying here.
 */
@ApplicationScoped
class Renewal {

  /** Between looks at the row; all of them, 6.6 s, are longer than a provider may take. */
  private static final int[] PAUSES_MILLIS = {50, 100, 150, 300, 500, 500, 1000, 1000, 1000, 2000};

  @Inject ConnectionRepository connections;
  @Inject RefreshTokenGrant refreshTokenGrant;
  @Inject Revocations revocations;
  @Inject Transaction transaction;
  @Inject OpenedTokens opened;
  @Inject Encryption encryption;

  /** What a look at the row finds: nothing to do, something to do, somebody who does it. */
  private enum Finding {
    DONE,
    OURS,
    THEIRS
  }

  private record Look(Finding finding, Connection stored) {}

  /**
   * The connection as it is stored now if it has other tokens than these, otherwise with tokens the
   * provider has just renewed; with the same tokens if they cannot be renewed.
   *
   * @throws SocialException RECONNECT_REQUIRED, UNKNOWN_CONNECTION or whatever the token endpoint
   *     says; PROVIDER_UNAVAILABLE if another node takes too long; STORAGE_UNAVAILABLE
   */
  Connection newer(Provider provider, Connection unwanted) {
    Connection known = unwanted;
    for (int millis : PAUSES_MILLIS) {
      Connection before = known;
      boolean first = before == unwanted;
      Look look = transaction.separately(() -> look(before, first));
      switch (look.finding()) {
        case DONE -> {
          return look.stored();
        }
        case OURS -> {
          return renewed(provider, look.stored());
        }
        case THEIRS -> pause(millis);
      }
      known = look.stored();
    }
    throw new SocialException(
        Reason.PROVIDER_UNAVAILABLE, "another node is renewing the tokens of " + provider);
  }

  /** What somebody renewed while we waited is good, however soon it ends. */
  private Look look(Connection before, boolean first) {
    Connection stored = active(locked(before));
    SealedTokens tokens = stored.tokens();
    boolean newer =
        !stored.hasAccessTokenOf(before, encryption) && !(first && tokens.wantRefresh());
    if (newer || !tokens.isRefreshable() || stored.status() != Status.ACTIVE) {
      return new Look(Finding.DONE, stored);
    }
    if (!stored.lease().take()) {
      return new Look(Finding.THEIRS, stored);
    }
    connections.save(stored);
    return new Look(Finding.OURS, stored);
  }

  private Connection renewed(Provider provider, Connection leased) {
    Consumer<Connection> outcome = answer(provider, leased);
    return active(
        transaction
            .separately(() -> settled(leased, outcome))
            .orElseThrow(Renewal::removedMeanwhile));
  }

  /** Asks the provider; the result is what its answer does to the row. */
  private Consumer<Connection> answer(Provider provider, Connection leased) {
    try {
      TokenResponse fresh =
          refreshTokenGrant.refresh(provider, leased.providerUserId(), opened.of(leased));
      return connection -> connection.refresh(fresh, encryption);
    } catch (RuntimeException e) {
      if (e instanceof SocialException refusal && refusal.reason() == Reason.GRANT_REFUSED) {
        return Connection::requireReconnect;
      }
      if (e instanceof SocialException refusal && refusal.reason() == Reason.OTHER_ACCOUNT) {
        return Connection::end;
      }
      transaction.separately(() -> settled(leased, connection -> {}));
      throw e;
    }
  }

  /** Who has been to the provider in the meantime brought newer tokens than we did. */
  private Optional<Connection> settled(Connection leased, Consumer<Connection> outcome) {
    Optional<Connection> found = found(leased);
    if (found.isEmpty()) {
      giveBack(leased, outcome);
      return found;
    }
    Optional<Connection> stored = found.filter(connection -> isSame(connection, leased));
    stored
        .filter(connection -> connection.hasRefreshTokenOf(leased, encryption))
        .ifPresent(outcome);
    stored.ifPresent(connection -> connection.lease().release(leased.lease()));
    stored.ifPresent(connections::save);
    return stored;
  }

  /** Whoever removed the connection has given back the tokens it had, not these. */
  private void giveBack(Connection removed, Consumer<Connection> outcome) {
    SealedTokens before = removed.tokens();
    outcome.accept(removed);
    if (removed.tokens() != before) {
      revocations.add(removed);
    }
  }

  private Connection locked(Connection connection) {
    return found(connection)
        .filter(stored -> isSame(stored, connection))
        .orElseThrow(Renewal::removedMeanwhile);
  }

  private Optional<Connection> found(Connection connection) {
    return connections.find(ConnectionKey.of(connection));
  }

  /** Not what somebody else has made of the account since. */
  private static boolean isSame(Connection stored, Connection known) {
    return stored.owner().equals(known.owner());
  }

  private static SocialException removedMeanwhile() {
    return new SocialException(Reason.UNKNOWN_CONNECTION, "removed in the meantime");
  }

  private static Connection active(Connection connection) {
    if (!connection.isUsable()) {
      throw reconnectRequired(connection);
    }
    return connection;
  }

  static SocialException reconnectRequired(Connection connection) {
    return new SocialException(
        Reason.RECONNECT_REQUIRED, connection.provider() + " no longer lets us act for the user");
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocialException(Reason.PROVIDER_UNAVAILABLE, "the server is stopping", e);
    }
  }
}
