package eesocial.browser;

import eesocial.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Our cookies: {@code HttpOnly}, {@code SameSite=Lax}, for this host alone, and over https {@code
 * Secure} with the {@code __Host-} prefix (RFC 6265bis, section 4.1.3).
 */
@ApplicationScoped
public class HostCookies {

  @Inject Settings settings;

  /** Sets a cookie. */
  public void set(HttpServletResponse response, String name, String value, Duration maxAge) {
    Cookie cookie = new Cookie(prefix() + name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.https());
    cookie.setMaxAge((int) maxAge.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Takes a cookie away. */
  public void clear(HttpServletResponse response, String name) {
    set(response, name, "", Duration.ZERO);
  }

  /** Takes all our cookies away. */
  public void clearAll(HttpServletRequest request, HttpServletResponse response) {
    all(request, "").keySet().forEach(name -> clear(response, name));
  }

  /** The value of a cookie of ours. */
  public Optional<String> find(HttpServletRequest request, String name) {
    return Optional.ofNullable(all(request, name).get(name));
  }

  /** Our cookies whose names, less the common prefix, begin so. */
  public Map<String, String> all(HttpServletRequest request, String beginning) {
    Map<String, String> found = new LinkedHashMap<>();
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().startsWith(prefix() + beginning)) {
          found.putIfAbsent(cookie.getName().substring(prefix().length()), cookie.getValue());
        }
      }
    }
    return found;
  }

  private String prefix() {
    return (settings.https() ? "__Host-" : "") + settings.cookieName() + "-";
  }
}
