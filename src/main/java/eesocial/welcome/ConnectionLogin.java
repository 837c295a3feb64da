package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.event.LoginCompleted;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.security.CallerLogin;
import eesocial.security.ConnectionCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Logs the owner of a connection in and tells the application. */
@ApplicationScoped
public class ConnectionLogin {

  @Inject CallerLogin callerLogin;
  @Inject Event<LoginCompleted> completed;

  /**
   * The provider has just vouched for the owner.
   *
   * @throws SocialException NOT_ASSOCIATED if no identity store accepts the connection
   */
  public void logIn(
      HttpServletRequest request,
      HttpServletResponse response,
      Connection connection,
      boolean remember) {
    if (!callerLogin.login(request, response, new ConnectionCredential(connection), remember)) {
      throw new SocialException(Reason.NOT_ASSOCIATED, "no identity store accepts the connection");
    }
    completed.fire(new LoginCompleted(connection.caller(), connection.provider(), connection));
  }
}
