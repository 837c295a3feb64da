package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.failure.SocialException;
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
  @Inject CallerLogin callerLogin;
  @Inject ConnectionLogin connectionLogin;

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
    if (!callerLogin.isOf(request, caller, credential)) {
      return Optional.empty();
    }
    PendingCookie.Claim claim = pendingIdentity.claim();
    Connection connection = pendingIdentity.connect(caller, vouchedFor -> caller);
    pendingIdentity.clear(response);
    connectionLogin.logIn(request, response, connection, claim.remember());
    return Optional.of(claim.next());
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

  private Optional<PendingConnection> pending() {
    return pendingIdentity.find().filter(pending -> pending.caller() != null);
  }

  private PendingConnection required() {
    return pending().orElseThrow(PendingIdentity::nothing);
  }
}
