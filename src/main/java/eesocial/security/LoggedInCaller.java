package eesocial.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The login as our own session attribute. The containers' own ways lose groups on clustered
 * sessions or ignore a second login.
 *
 * @param name the caller's name
 * @param groups the caller's groups at the time of the login
 * @param voided when the caller's logins had been voided last before this one; null if never
 * @param id of this login among all; null in a session that is older than these ids
 */
record LoggedInCaller(String name, Set<String> groups, Instant voided, String id)
    implements Serializable {

  private static final String ATTRIBUTE = LoggedInCaller.class.getName();

  static LoggedInCaller of(ValidatedCredential validated) {
    return new LoggedInCaller(
        validated.caller(),
        Set.copyOf(validated.result().getCallerGroups()),
        validated.voided(),
        UUID.randomUUID().toString());
  }

  /** Nobody is logged in by a session id in the address: it could be somebody else's gift. */
  static Optional<LoggedInCaller> find(HttpServletRequest request) {
    HttpSession session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
    return Optional.ofNullable(
        session == null ? null : (LoggedInCaller) session.getAttribute(ATTRIBUTE));
  }

  /** Tells the rest of the request that its caller is in by a session, which may end meanwhile. */
  void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  /** Whether that was told. */
  static boolean isNoted(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  /** The same login, after all others of the caller were voided. */
  LoggedInCaller after(Instant voiding) {
    return new LoggedInCaller(name, groups, voiding, id);
  }

  /** The same login, after what was known of its session until now has ended. */
  LoggedInCaller anew() {
    return new LoggedInCaller(name, groups, voided, UUID.randomUUID().toString());
  }

  /** Whether it is none of those that were voided, the last time at this moment or never. */
  boolean holds(Instant lastVoiding) {
    return lastVoiding == null || (voided != null && !lastVoiding.isAfter(voided));
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
