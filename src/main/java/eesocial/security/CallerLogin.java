package eesocial.security;

import eesocial.browser.Visit;
import eesocial.failure.SocialException;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Logs callers in and out, by whatever credential the identity stores accept. */
@ApplicationScoped
public class CallerLogin {

  @Inject Validation validation;
  @Inject SecurityContext securityContext;
  @Inject SessionLogins sessionLogins;
  @Inject RememberedLogins rememberedLogins;
  @Inject Transaction transaction;

  /**
   * Logs a caller in: a new session, nothing left of whoever was logged in before.
   *
   * @param remember whether this browser shall remember the login over sessions
   * @return false if no identity store accepts the credential; then nothing has changed
   * @throws SocialException TOO_MANY_ATTEMPTS if this client has failed too often to try again now,
   *     STORAGE_UNAVAILABLE if the database does not answer
   */
  public boolean login(
      HttpServletRequest request,
      HttpServletResponse response,
      Credential credential,
      boolean remember) {
    ValidatedCredential validated = validation.of(request, credential);
    if (!validated.isAccepted()) {
      return false;
    }
    logout(request, response);
    AuthenticationStatus status =
        securityContext.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(validated)
                .rememberMe(remember)
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      Visit.requireCertainty(request);
      return false;
    }
    // a mechanism that is not ours does not note it
    RecentAuthentication.renew(request, validated.caller());
    return true;
  }

  /**
   * The caller proves again who they are. The session goes on with all it holds, under a new id.
   *
   * @return false if no identity store accepts the credential, or it is somebody else's; then
   *     nothing has changed
   * @throws SocialException TOO_MANY_ATTEMPTS if this client has failed too often to try again now
   */
  public boolean confirm(HttpServletRequest request, Credential credential) {
    String caller = request.getRemoteUser();
    if (caller == null || !isOf(request, caller, credential)) {
      return false;
    }
    sessionLogins.renew(request);
    RecentAuthentication.renew(request, caller);
    return true;
  }

  /**
   * Whether a credential is this caller's.
   *
   * @throws SocialException TOO_MANY_ATTEMPTS if this client has failed too often to try again now
   */
  public boolean isOf(HttpServletRequest request, String caller, Credential credential) {
    ValidatedCredential validated = validation.of(request, credential);
    return validated.isAccepted() && validated.caller().equals(caller);
  }

  /** Ends the login here: the session with all it holds, and the remembered login. */
  public void logout(HttpServletRequest request, HttpServletResponse response) {
    sessionLogins.end(request); // before the container ends the session that holds it
    if (request.getRemoteUser() != null) {
      try {
        request.logout();
      } catch (ServletException e) {
        throw new IllegalStateException("The container could not log the caller out", e);
      }
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    transaction.run(
        () -> {
          rememberedLogins.forget(request, response);
          return null;
        });
  }
}
