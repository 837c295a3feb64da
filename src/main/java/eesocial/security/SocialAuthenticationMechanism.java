package eesocial.security;

import eesocial.browser.LocalRedirect;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.failure.RetryLaterException;
import eesocial.failure.SocialException;
import eesocial.storage.Transaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Tells the container who calls: by the credential presented now, else by the session, else by the
 * login this browser remembers. The anonymous are sent to the login page where something is
 * protected, and left alone elsewhere. The order matters: a login always wins over whoever was
 * logged in before.
 *
 * <p>An alternative, because some containers refuse two types of mechanisms, even if {@link
 * OneMechanism} leaves one bean.
 */
@Alternative
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@ApplicationScoped
public class SocialAuthenticationMechanism implements HttpAuthenticationMechanism {

  @Inject Validation validation;
  @Inject SessionLogins sessionLogins;
  @Inject RememberedLogins rememberedLogins;
  @Inject Transaction transaction;
  @Inject Settings settings;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    try {
      return credential == null
          ? recognize(request, response, context)
          : logIn(request, response, context, credential);
    } catch (SocialException e) {
      // the login is still there when the database is back
      Visit.unrecognized(request, e);
      if (credential != null) {
        return AuthenticationStatus.SEND_FAILURE;
      }
      return context.isProtected() ? unavailable(response) : context.doNothing();
    }
  }

  private AuthenticationStatus recognize(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<LoggedInCaller> caller = sessionLogins.find(request);
    if (caller.isPresent()) {
      return context.notifyContainerAboutLogin(caller.get().name(), caller.get().groups());
    }
    Optional<RememberMeCredential> remembered = rememberedLogins.credential(request);
    if (remembered.isPresent()) {
      return recall(request, response, context, remembered.get());
    }
    return challenge(request, context);
  }

  /** Ends the login, the remembered one too. */
  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    sessionLogins.end(request);
    rememberedLogins.forget(request, response);
    context.cleanClientSubject();
  }

  /** Who may not try again now has failed, too. */
  private AuthenticationStatus logIn(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      Credential credential) {
    try {
      return logIn(request, response, context, validation.of(request, credential));
    } catch (RetryLaterException tooMany) {
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  private AuthenticationStatus logIn(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      ValidatedCredential validated) {
    if (!validated.isAccepted()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (context.getAuthParameters().isRememberMe()) {
      transaction.run(
          () -> {
            rememberedLogins.remember(response, validated);
            return null;
          });
    }
    AuthenticationStatus begun = begin(request, context, validated);
    RecentAuthentication.renew(request, validated.caller());
    return begun;
  }

  private AuthenticationStatus recall(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      RememberMeCredential remembered) {
    ValidatedCredential validated = transaction.run(() -> rotated(response, remembered));
    if (!validated.isAccepted()) {
      rememberedLogins.forget(request, response);
      return challenge(request, context);
    }
    return begin(request, context, validated);
  }

  /** The row of the remembered login is locked meanwhile: whoever voids it comes after. */
  private ValidatedCredential rotated(
      HttpServletResponse response, RememberMeCredential remembered) {
    ValidatedCredential validated = validation.look(remembered);
    if (validated.isAccepted()) {
      rememberedLogins.rotate(response, remembered);
    }
    return validated;
  }

  private static AuthenticationStatus begin(
      HttpServletRequest request, HttpMessageContext context, ValidatedCredential validated) {
    LoggedInCaller caller = LoggedInCaller.of(validated);
    caller.keep(request);
    return context.notifyContainerAboutLogin(caller.name(), caller.groups());
  }

  private AuthenticationStatus challenge(HttpServletRequest request, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return isPageVisit(request)
        ? context.redirect(settings.appUrl() + loginPage(request))
        : context.responseUnauthorized();
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response) {
    try {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPageVisit(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
  }

  /** The login page, which brings the caller back here. */
  private String loginPage(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String here = request.getRequestURI().substring(request.getContextPath().length()) + query;
    return LocalRedirect.withNext(settings.loginPage(), here);
  }
}
