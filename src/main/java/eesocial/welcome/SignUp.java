package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;

/** A stranger whom a provider vouches for makes an account. */
@Named("socialSignUp")
@RequestScoped
public class SignUp {

  @Inject PendingIdentity pendingIdentity;
  @Inject Providers providers;
  @Inject ConnectionLogin connectionLogin;

  /** Whether this browser has a sign-up to finish. */
  public boolean isPending() {
    return pending().isPresent();
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
   * For whom; what the provider did not verify is not marked as verified.
   *
   * @throws SocialException UNKNOWN_FLOW if nothing is pending
   */
  public UserInfo userInfo() {
    return required().userInfo();
  }

  /**
   * Makes the account and its connection in one transaction, then logs the caller in.
   *
   * @param register makes the account and returns the caller's name; what it throws passes through,
   *     with everything rolled back and the sign-up still pending
   * @return the local path the user wanted to see
   * @throws SocialException UNKNOWN_FLOW if nothing is pending any more, VETOED if a policy says no
   */
  public String complete(
      Function<UserInfo, String> register,
      HttpServletRequest request,
      HttpServletResponse response) {
    PendingCookie.Claim claim = pendingIdentity.claim();
    required();
    Connection connection = pendingIdentity.connect(null, register);
    pendingIdentity.clear(response);
    connectionLogin.logIn(request, response, connection, claim.remember());
    return claim.next();
  }

  /** Forgets the sign-up; the provider account stays unknown here. */
  public void cancel(HttpServletResponse response) {
    pendingIdentity.cancel(response);
  }

  private Optional<PendingConnection> pending() {
    return pendingIdentity.find().filter(pending -> pending.caller() == null);
  }

  private PendingConnection required() {
    return pending().orElseThrow(PendingIdentity::nothing);
  }
}
