package eesocial.security;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * The login as our own session attribute. The containers' own ways lose groups on clustered
 * sessions or ignore a second login.
 *
 * @param name the caller's name
 * @param groups the caller's groups at the time of the login
 */
record LoggedInCaller(String name, Set<String> groups) implements Serializable {

  private static final String ATTRIBUTE = LoggedInCaller.class.getName();

  static LoggedInCaller of(CredentialValidationResult result) {
    return new LoggedInCaller(
        result.getCallerPrincipal().getName(), Set.copyOf(result.getCallerGroups()));
  }

  /** Nobody is logged in by a session id in the address: it could be somebody else's gift. */
  static Optional<LoggedInCaller> find(HttpServletRequest request) {
    HttpSession session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
    return Optional.ofNullable(
        session == null ? null : (LoggedInCaller) session.getAttribute(ATTRIBUTE));
  }

  /** Begins the login with a session id that nobody knew before. */
  void keep(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
