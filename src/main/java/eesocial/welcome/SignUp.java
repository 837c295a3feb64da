package eesocial.welcome;

import eesocial.browser.Visit;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Connector;
import eesocial.connection.PendingConnection;
import eesocial.connection.PendingConnections;
import eesocial.connection.Transaction;
import eesocial.event.ConnectionCreated;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.PendingFlow;
import eesocial.oauth.Identity;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A stranger whom a provider vouches for makes an account. The provider's word waits in a row that
 * this browser's cookie alone can claim, once, for half an hour.
 */
@Named("socialSignUp")
@RequestScoped
public class SignUp {

  @Inject HttpServletRequest request;
  @Inject SignUpCookie cookie;
  @Inject Providers providers;
  @Inject PendingConnections pendingConnections;
  @Inject ConnectionRepository connections;
  @Inject Connector connector;
  @Inject ConnectionLogin connectionLogin;
  @Inject Transaction transaction;
  @Inject Event<ConnectionCreated> created;

  private Optional<PendingConnection> pending;

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
   * @throws SocialException UNKNOWN_FLOW if nothing is pending any more
   */
  public String complete(
      Function<UserInfo, String> register,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignUpCookie.Claim claim = cookie.find(request).orElseThrow(SignUp::nothingPending);
    Provider provider = provider();
    Connection connection = transaction.run(() -> connectNew(take(claim, provider), register));
    cookie.clear(response);
    pending = Optional.empty();
    connectionLogin.logIn(request, response, connection, claim.remember());
    return claim.next();
  }

  /** Forgets the sign-up; the provider account stays unknown here. */
  public void cancel(HttpServletResponse response) {
    cookie.find(request).ifPresent(claim -> pendingConnections.remove(claim.id()));
    cookie.clear(response);
    pending = Optional.empty();
  }

  /** Keeps the provider's word until the stranger has filled in the form. */
  public void await(Visit visit, Identity identity, PendingFlow flow) {
    SignUpCookie.Claim claim =
        new SignUpCookie.Claim(UUID.randomUUID().toString(), flow.remember(), flow.next());
    transaction.run(() -> pendingConnections.add(claim.id(), identity));
    cookie.set(visit.response(), claim);
  }

  /** Makes an account at once; or finds it, if the same stranger came twice at the same time. */
  public Connection register(Identity identity, Function<UserInfo, String> register) {
    return transaction.run(
        () ->
            connections
                .find(ConnectionKey.of(identity))
                .orElseGet(() -> connect(identity, register)));
  }

  private Connection connectNew(Identity identity, Function<UserInfo, String> register) {
    if (connections.find(ConnectionKey.of(identity)).isPresent()) {
      throw new SocialException(Reason.CONNECTED_ELSEWHERE, "somebody signed up with it meanwhile");
    }
    return connect(identity, register);
  }

  private Connection connect(Identity identity, Function<UserInfo, String> register) {
    Connection connection = connector.connect(register.apply(identity.userInfo()), identity);
    created.fire(new ConnectionCreated(connection.caller(), connection));
    return connection;
  }

  private Identity take(SignUpCookie.Claim claim, Provider provider) {
    return pendingConnections.take(claim.id(), provider).orElseThrow(SignUp::nothingPending);
  }

  /** Read once a request; the page asks for every word of it. */
  private Optional<PendingConnection> pending() {
    if (pending == null) {
      pending = cookie.find(request).flatMap(claim -> pendingConnections.find(claim.id()));
    }
    return pending;
  }

  private PendingConnection required() {
    return pending().orElseThrow(SignUp::nothingPending);
  }

  private static SocialException nothingPending() {
    return new SocialException(Reason.UNKNOWN_FLOW, "this browser has no sign-up to finish");
  }
}
