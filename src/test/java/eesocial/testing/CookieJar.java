package eesocial.testing;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cookies of one browser, kept and sent by the rules of RFC 6265bis. */
public final class CookieJar {

  private final Map<String, Kept> cookies = new LinkedHashMap<>();

  /** A cookie with what {@code Set-Cookie} said of it, by lower-case name. */
  private record Kept(String value, Map<String, String> attributes) {

    boolean travels(URI uri, boolean crossSite, boolean safeMethod) {
      String path = attributes.getOrDefault("path", "/");
      boolean pathFits =
          uri.getPath().equals(path)
              || uri.getPath().startsWith(path.endsWith("/") ? path : path + "/");
      boolean lax = !"none".equalsIgnoreCase(attributes.getOrDefault("samesite", "lax"));
      boolean secure = attributes.containsKey("secure");
      return pathFits
          && (!secure || "https".equals(uri.getScheme()))
          && !(crossSite && lax && !safeMethod);
    }
  }

  /** Takes over what a response sets; over http nothing that insists on https. */
  synchronized void take(List<String> setCookies, boolean https) {
    for (String setCookie : setCookies) {
      String[] parts = setCookie.split(";", -1);
      int equals = parts[0].indexOf('=');
      String name = parts[0].substring(0, equals).strip();
      Map<String, String> attributes = attributes(parts);
      if (hasExpired(attributes)) {
        cookies.remove(name);
      } else if ((https || !attributes.containsKey("secure")) && isAllowed(name, attributes)) {
        cookies.put(name, new Kept(parts[0].substring(equals + 1).strip(), attributes));
      }
    }
  }

  /** RFC 6265bis, section 5.7: {@code Max-Age} has precedence. */
  private static boolean hasExpired(Map<String, String> attributes) {
    String maxAge = attributes.get("max-age");
    String expires = attributes.get("expires");
    return maxAge == null
        ? expires != null && time(expires).isBefore(Instant.now())
        : Long.parseLong(maxAge) <= 0;
  }

  /** As some servers still write it: with hyphens in the date. */
  private static Instant time(String expires) {
    return Instant.from(RFC_1123_DATE_TIME.parse(expires.replace('-', ' ')));
  }

  /** RFC 6265bis, section 4.1.3.2. */
  private static boolean isAllowed(String name, Map<String, String> attributes) {
    return !name.startsWith("__Host-")
        || (attributes.containsKey("secure")
            && "/".equals(attributes.get("path"))
            && !attributes.containsKey("domain"));
  }

  /** The header {@code Cookie}; null without cookies. */
  synchronized String header(URI uri, boolean crossSite, boolean safeMethod) {
    String header =
        cookies.entrySet().stream()
            .filter(cookie -> cookie.getValue().travels(uri, crossSite, safeMethod))
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? null : header;
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
    cookies.put(name, new Kept(Objects.requireNonNull(value), Map.of("path", "/")));
  }

  /** Takes a cookie out, as time does. */
  public synchronized void drop(String name) {
    cookies.remove(name);
  }

  private static Map<String, String> attributes(String[] parts) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String part : new ArrayList<>(List.of(parts)).subList(1, parts.length)) {
      String[] pair = part.strip().split("=", 2);
      attributes.put(pair[0].toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1] : "");
    }
    return attributes;
  }
}
