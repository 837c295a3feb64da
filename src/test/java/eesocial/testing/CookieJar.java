package eesocial.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cookies of one browser, kept and sent by the rules of RFC 6265bis. */
public final class CookieJar {

  private final Map<String, SetCookie> cookies = new LinkedHashMap<>();

  /** Takes over what a response sets; over http nothing that insists on https. */
  synchronized void take(List<SetCookie> setCookies, boolean https) {
    for (SetCookie cookie : setCookies) {
      if (cookie.hasExpired()) {
        cookies.remove(cookie.name());
      } else if ((https || !cookie.isSecure()) && cookie.keepsItsPrefix()) {
        cookies.put(cookie.name(), cookie);
      }
    }
  }

  /** The header {@code Cookie}; null without cookies. */
  synchronized String header(URI uri, boolean crossSite, boolean safeMethod) {
    String header =
        cookies.values().stream()
            .filter(cookie -> travels(cookie, uri, crossSite, safeMethod))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? null : header;
  }

  private static boolean travels(SetCookie cookie, URI uri, boolean crossSite, boolean safeMethod) {
    String path = cookie.attributes().getOrDefault("path", "/");
    boolean pathFits =
        uri.getPath().equals(path)
            || uri.getPath().startsWith(path.endsWith("/") ? path : path + "/");
    String sameSite = cookie.attributes().getOrDefault("samesite", "lax");
    boolean lax = !"none".equalsIgnoreCase(sameSite);
    return pathFits
        && (!cookie.isSecure() || "https".equals(uri.getScheme()))
        && !(crossSite && lax && !safeMethod);
  }

  /** Names and values. */
  public synchronized Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    cookies.forEach((name, cookie) -> all.put(name, cookie.value()));
    return all;
  }

  /** Those whose names begin so. */
  public Map<String, String> all(String beginning) {
    Map<String, String> found = all();
    found.keySet().removeIf(name -> !name.startsWith(beginning));
    return found;
  }

  /** The value of a cookie; null if there is none. */
  public String get(String name) {
    return all().get(name);
  }

  /** Puts a cookie in, as somebody who sits before the browser can. */
  public synchronized void put(String name, String value) {
    cookies.put(name, new SetCookie(name, Objects.requireNonNull(value), Map.of("path", "/")));
  }

  /** Takes a cookie out, as time does. */
  public synchronized void drop(String name) {
    cookies.remove(name);
  }
}
