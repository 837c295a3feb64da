package eesocial.testing;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A header {@code Set-Cookie}, read as browsers do (RFC 6265, section 5.2): servers spell the
 * attributes as they like.
 *
 * @param name the name of the cookie
 * @param value its value
 * @param attributes what is said of it, by lower-case name; without a value if it needs none
 */
public record SetCookie(String name, String value, Map<String, String> attributes) {

  /** Reads a header. */
  public static SetCookie parse(String header) {
    List<String> parts = List.of(header.split(";", -1));
    String[] cookie = pair(parts.get(0));
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      String[] attribute = pair(part);
      attributes.put(attribute[0].toLowerCase(Locale.ROOT), attribute[1]);
    }
    return new SetCookie(cookie[0], cookie[1], attributes);
  }

  private static String[] pair(String text) {
    String[] pair = text.split("=", 2);
    return new String[] {pair[0].strip(), pair.length == 2 ? pair[1].strip() : ""};
  }

  /** Whether it takes its cookie away: {@code Max-Age} has precedence (section 5.3). */
  boolean hasExpired() {
    String maxAge = attributes.get("max-age");
    String expires = attributes.get("expires");
    return maxAge == null
        ? expires != null && time(expires).isBefore(Instant.now())
        : Long.parseLong(maxAge) <= 0;
  }

  /** How long browsers keep it, from now on; servers tell it in either way. */
  public Duration lifetime() {
    return attributes.containsKey("max-age")
        ? Duration.ofSeconds(Long.parseLong(attributes.get("max-age")))
        : Duration.between(Instant.now(), time(attributes.get("expires")));
  }

  /** As some servers still write it: with hyphens in the date. */
  private static Instant time(String expires) {
    return Instant.from(RFC_1123_DATE_TIME.parse(expires.replace('-', ' ')));
  }

  /** RFC 6265bis, section 4.1.3.2: whether its name may begin as it does. */
  boolean keepsItsPrefix() {
    return !name.startsWith("__Host-")
        || (isSecure() && "/".equals(attributes.get("path")) && !attributes.containsKey("domain"));
  }

  /** RFC 6265bis, section 4.1.2.7: whether other sites' pages may not send it by posts. */
  public boolean isLax() {
    return "lax".equalsIgnoreCase(attributes.get("samesite"));
  }

  /** Whether it travels over https alone. */
  public boolean isSecure() {
    return attributes.containsKey("secure");
  }

  /** Whether scripts do not see it. */
  public boolean isHttpOnly() {
    return attributes.containsKey("httponly");
  }

  /** Whether it is Payara's own, with the number of the session's version and nothing else. */
  public boolean isOfPayara() {
    return name.equals("JSESSIONIDVERSION");
  }
}
