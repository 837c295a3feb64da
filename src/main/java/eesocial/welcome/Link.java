package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.PendingConnection;
import eesocial.connection.Transaction;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.Identity;
import eesocial.policy.Admission;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UnknownLogin;
import eesocial.provider.UserInfo;
import eesocial.security.CallerLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * A stranger whose e-mail address, verified by the provider, belongs to an account here proves that
 * the account is theirs: then the provider account is connected to it.
 */
@Named("socialLink")
@RequestScoped
public class Link {

  @Inject PendingIdentity pendingIdentity;
  @Inject Providers providers;
  @Inject ConnectionRepository connections;
  @Inject Admission admission;
  @Inject CallerLogin callerLogin;
  @Inject ConnectionLogin connectionLogin;
  @Inject Transaction transaction;

  /** Whether somebody in this browser has an account to prove. */
  public boolean isPending() {
    return pending().isPresent();
  }

  /**
   * The name of the account to be proven.
   *
   * @throws SocialException UNKNOWN_FLOW if nothing is pending
   */
  public String caller() {
    return required().caller();
  }

  /**
   * Who vouches.
   *
   * @throws SocialException UNKNOWN_FLOW if nothing is pending
   */
  public Provider provider() {
    return providers.require(required().provider());
  }

  /**
   * For whom.
   *
   * @throws SocialException UNKNOWN_FLOW if nothing is pending
   */
  public UserInfo userInfo() {
    return required().userInfo();
  }

  /** Whether the stranger may sign up with an account of their own instead. */
  public boolean isSignUpPossible() {
    return provider().unknownLogin().contains(UnknownLogin.SIGN_UP);
  }

  /**
   * Proves by a credential of the account, connects and logs in.
   *
   * @return the local path the user wanted to see; empty if the credential is not this account's,
   *     and then nothing has changed
   * @throws SocialException UNKNOWN_FLOW if nothing is pending any more, CONNECTED_ELSEWHERE,
   *     VETOED
   */
  public Optional<String> prove(
      Credential credential, HttpServletRequest request, HttpServletResponse response) {
    String caller = caller();
    if (!callerLogin.isOf(caller, credential)) {
      return Optional.empty();
    }
    PendingCookie.Claim claim = pendingIdentity.claim();
    Connection connection = connect(caller, response);
    connectionLogin.logIn(request, response, connection, claim.remember());
    return Optional.of(claim.next());
  }

  /**
   * Connects what waits for this caller, who has just proven who they are.
   *
   * @return the new connection
   * @throws SocialException UNKNOWN_FLOW if nothing waits for them, CONNECTED_ELSEWHERE, VETOED
   */
  public Connection connect(String caller, HttpServletResponse response) {
    Connection connection = transaction.run(() -> connectTo(caller));
    pendingIdentity.clear(response);
    return connection;
  }

  /** The stranger has no such account and signs up instead. */
  public void signUpInstead() {
    if (!isSignUpPossible()) {
      throw PendingIdentity.nothing();
    }
    pendingIdentity.turnIntoSignUp();
  }

  /** Forgets the stranger; the provider account stays unknown here. */
  public void cancel(HttpServletResponse response) {
    pendingIdentity.cancel(response);
  }

  private Connection connectTo(String caller) {
    Identity identity = pendingIdentity.take(caller);
    if (connections.find(ConnectionKey.of(identity)).isPresent()) {
      throw new SocialException(Reason.CONNECTED_ELSEWHERE, "it was connected meanwhile");
    }
    return admission.enter(caller, identity);
  }

  private Optional<PendingConnection> pending() {
    return pendingIdentity.find().filter(pending -> pending.caller() != null);
  }

  private PendingConnection required() {
    return pending().orElseThrow(PendingIdentity::nothing);
  }
}
