package eesocial.security;

import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;

/**
 * How long ago the caller has proven who they are. What changes how one logs in wants it recent
 * ({@code social.recent-authentication}): a session that was left open is not enough, and neither
 * is a remembered login.
 *
 * <p>Of a login that is not ours the beginning of the session counts, and if there is no session,
 * every request is a proof.
 */
@Named("socialRecentAuthentication")
@ApplicationScoped
public class RecentAuthentication {

  /** By caller: what one has proven in this session is nobody else's proof. */
  private static final String ATTRIBUTE = RecentAuthentication.class.getName() + " of ";

  @Inject Settings settings;

  /**
   * Demands that the caller has proven lately who they are.
   *
   * @throws SocialException INSUFFICIENT_USER_AUTHENTICATION if it is too long ago
   */
  public void require(HttpServletRequest request) {
    if (!isRecent(request)) {
      throw new SocialException(
          Reason.INSUFFICIENT_USER_AUTHENTICATION, "the caller was last proven too long ago");
    }
  }

  /** Whether the caller has proven lately who they are; false for the anonymous. */
  public boolean isRecent(HttpServletRequest request) {
    return request.getRemoteUser() != null
        && provenAt(request).plus(settings.recentAuthentication()).isAfter(Instant.now());
  }

  /**
   * The caller has just proven who they are; for applications with an authentication mechanism of
   * their own, after it has asked. Ours does so by itself.
   */
  public void renew(HttpServletRequest request) {
    renew(request, request.getRemoteUser());
  }

  /** The same while the container does not know the caller yet. */
  static void renew(HttpServletRequest request, String caller) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setAttribute(ATTRIBUTE + caller, Instant.now());
    }
  }

  private static Instant provenAt(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return LoggedInCaller.isNoted(request) ? Instant.EPOCH : Instant.now();
    }
    Instant noted = (Instant) session.getAttribute(ATTRIBUTE + request.getRemoteUser());
    if (noted != null) {
      return noted;
    }
    boolean remembered = LoggedInCaller.find(request).isPresent();
    return remembered ? Instant.EPOCH : Instant.ofEpochMilli(session.getCreationTime());
  }
}
