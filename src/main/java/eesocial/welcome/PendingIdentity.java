package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.PendingFlow;
import eesocial.oauth.Identity;
import eesocial.policy.Admission;
import eesocial.provider.Providers;
import eesocial.provider.UserInfo;
import eesocial.revocation.Revocations;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The stranger this browser brought. The provider's word waits in a row that the browser's cookie
 * alone can claim, for the purpose it was kept for, once, for half an hour.
 */
@RequestScoped
class PendingIdentity {

  @Inject HttpServletRequest request;
  @Inject PendingCookie cookie;
  @Inject PendingConnections pendingConnections;
  @Inject ConnectionRepository connections;
  @Inject Admission admission;
  @Inject Revocations revocations;
  @Inject Providers providers;
  @Inject Transaction transaction;

  private Optional<PendingConnection> row;

  /** Read once a request; pages ask for every word of it. */
  Optional<PendingConnection> find() {
    if (row == null) {
      row =
          cookie
              .find(request)
              .flatMap(claim -> transaction.run(() -> pendingConnections.find(claim.id())));
    }
    return row;
  }

  /**
   * What the browser may claim.
   *
   * @throws SocialException UNKNOWN_FLOW if it has nothing
   */
  PendingCookie.Claim claim() {
    return cookie.find(request).orElseThrow(PendingIdentity::nothing);
  }

  /**
   * Keeps the provider's word until the stranger has done what is asked.
   *
   * @param caller whose account is to be proven; null for a sign-up
   */
  void keep(HttpServletResponse response, Identity identity, String caller, PendingFlow flow) {
    PendingCookie.Claim claim =
        new PendingCookie.Claim(UUID.randomUUID().toString(), flow.remember(), flow.next());
    row = Optional.of(transaction.run(() -> pendingConnections.add(claim.id(), identity, caller)));
    cookie.set(response, claim);
  }

  /**
   * Takes the provider's word and connects the stranger with it, in one transaction.
   *
   * @param proven whose account was proven; null for a sign-up
   * @param account whose account it is; what it throws passes through, with everything rolled back
   * @throws SocialException UNKNOWN_FLOW if nothing waits for that any more, CONNECTED_ELSEWHERE,
   *     VETOED
   */
  Connection connect(String proven, Function<UserInfo, String> account) {
    return transaction.run(
        () -> {
          Identity identity = take(proven);
          identity.provider().requireLogin();
          if (connections.find(ConnectionKey.of(identity)).isPresent()) {
            throw new SocialException(Reason.CONNECTED_ELSEWHERE, "it was connected meanwhile");
          }
          return admission.enter(account.apply(identity.userInfo()), identity);
        });
  }

  private Identity take(String caller) {
    String provider = find().orElseThrow(PendingIdentity::nothing).provider();
    return pendingConnections
        .take(claim().id(), providers.require(provider), caller)
        .orElseThrow(PendingIdentity::nothing);
  }

  /** Lets the stranger sign up after all. */
  void turnIntoSignUp() {
    String id = claim().id();
    transaction.run(
        () -> {
          pendingConnections.turnIntoSignUp(id);
          return null;
        });
    row = null;
  }

  /** Afterwards the browser has nothing to claim. */
  void clear(HttpServletResponse response) {
    cookie.clear(response);
    row = Optional.empty();
  }

  /** Forgets the stranger, and gives the tokens back. */
  void cancel(HttpServletResponse response) {
    find()
        .ifPresent(
            pending ->
                transaction.run(
                    () -> {
                      revocations.add(take(pending.caller()));
                      return null;
                    }));
    clear(response);
    revocations.begin();
  }

  static SocialException nothing() {
    return new SocialException(Reason.UNKNOWN_FLOW, "nobody waits for this in this browser");
  }
}
