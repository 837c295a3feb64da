package eesocial.security;

import eesocial.connection.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Logs callers in and out, by whatever credential the identity stores accept. */
@ApplicationScoped
public class CallerLogin {

  @Inject IdentityStoreHandler identityStores;
  @Inject SecurityContext securityContext;
  @Inject RememberedLogins rememberedLogins;
  @Inject Transaction transaction;

  /**
   * Logs a caller in: a new session, nothing left of whoever was logged in before.
   *
   * @param remember whether this browser shall remember the login over sessions
   * @return false if no identity store accepts the credential; then nothing has changed
   */
  public boolean login(
      HttpServletRequest request,
      HttpServletResponse response,
      Credential credential,
      boolean remember) {
    CredentialValidationResult result = transaction.run(() -> identityStores.validate(credential));
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return false;
    }
    logout(request, response);
    AuthenticationStatus status =
        securityContext.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new ValidatedCredential(result))
                .rememberMe(remember)
                .newAuthentication(true));
    return status == AuthenticationStatus.SUCCESS;
  }

  /** Whether a credential is this caller's. */
  public boolean isOf(String caller, Credential credential) {
    CredentialValidationResult result = transaction.run(() -> identityStores.validate(credential));
    return result.getStatus() == CredentialValidationResult.Status.VALID
        && caller.equals(result.getCallerPrincipal().getName());
  }

  /** Ends the login here: the session with all it holds, and the remembered login. */
  public void logout(HttpServletRequest request, HttpServletResponse response) {
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
