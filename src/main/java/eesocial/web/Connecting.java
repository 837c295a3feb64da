package eesocial.web;

import eesocial.browser.Message;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Connector;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.PendingFlow;
import eesocial.flow.Purpose;
import eesocial.oauth.Identity;
import eesocial.policy.Admission;
import eesocial.security.VoidedLogins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Connects the account that a caller has come back with, or renews the connection there is. Joins
 * the caller's transaction.
 */
@ApplicationScoped
class Connecting {

  @Inject ConnectionRepository connections;
  @Inject Connector connector;
  @Inject Admission admission;
  @Inject VoidedLogins voidedLogins;

  /** What became of a provider account, and the key of the message that says so. */
  record Outcome(String message, Message.Kind kind) {

    static final Outcome CONNECTED = new Outcome("connected", Message.Kind.SUCCESS);
    static final Outcome KNOWN = new Outcome("already-connected", Message.Kind.INFO);
    static final Outcome RECONNECTED = new Outcome("reconnected", Message.Kind.SUCCESS);
  }

  /**
   * Stores whom the provider vouches for.
   *
   * @param voided when the caller's logins were voided last before the provider was asked: whoever
   *     was logged out since leaves nothing behind
   * @throws SocialException OTHER_ACCOUNT, UNKNOWN_CONNECTION, CONNECTED_ELSEWHERE, VETOED or
   *     NOT_LOGGED_IN
   */
  Outcome connect(PendingFlow flow, Identity identity, Instant voided) {
    Outcome outcome = connect(flow, identity);
    if (!Objects.equals(voidedLogins.last(flow.caller()), voided)) {
      throw new SocialException(Reason.NOT_LOGGED_IN, "the login has ended meanwhile");
    }
    return outcome;
  }

  private Outcome connect(PendingFlow flow, Identity identity) {
    ConnectionKey key = ConnectionKey.of(identity);
    boolean again = flow.purpose() == Purpose.RECONNECT;
    if (again && !key.providerUserId().equals(flow.expectedUserId())) {
      throw SocialException.otherAccount(expected(flow));
    }
    Optional<Connection> known = connections.find(key);
    if (known.isEmpty()) {
      return add(flow, identity, again);
    }
    if (!known.get().caller().equals(flow.caller())) {
      throw new SocialException(Reason.CONNECTED_ELSEWHERE, "the account is somebody else's here");
    }
    admission.requireOpen(flow.caller());
    connector.renew(known.get(), identity);
    return again ? Outcome.RECONNECTED : Outcome.KNOWN;
  }

  private String expected(PendingFlow flow) {
    return connections
        .find(new ConnectionKey(flow.provider(), flow.expectedUserId()))
        .map(Connection::displayName)
        .orElse("");
  }

  private Outcome add(PendingFlow flow, Identity identity, boolean again) {
    if (again) {
      throw new SocialException(
          Reason.UNKNOWN_CONNECTION, "the connection was removed in the meantime");
    }
    admission.connect(flow.caller(), identity);
    return Outcome.CONNECTED;
  }
}
