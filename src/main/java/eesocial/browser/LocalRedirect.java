package eesocial.browser;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Keeps {@code next} inside the site: a path relative to the context, such as {@code
 * /profile.xhtml?tab=2}. Whatever a browser, proxy or server could read as another host, scheme or
 * header becomes the fallback.
 */
public final class LocalRedirect {

  private static final int MAX_LENGTH = 512;

  /** RFC 3986, section 3.3, in ASCII; no encoded slash, backslash, percent or control character. */
  private static final String PATH =
      "/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%(?!2[Ff]|5[Cc]|25|[01]|7[Ff])[0-9A-Fa-f]{2})*";

  /** RFC 3986, section 3.4; encoded line ends would only help to split headers. */
  private static final String QUERY =
      "(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%(?!0[AaDd])[0-9A-Fa-f]{2})*)?";

  private static final Pattern LOCAL = Pattern.compile("(" + PATH + ")" + QUERY);

  /** RFC 3986, section 3.3: they would lead out of the context. */
  private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?:[/;]|$)");

  private LocalRedirect() {}

  /** The path if it is one, else the fallback. */
  public static String of(String next, String fallback) {
    return next != null && next.length() <= MAX_LENGTH && isLocal(next) ? next : fallback;
  }

  /** A page of this site with more to its query; the page may have one already. */
  public static String withQuery(String page, String query) {
    return page + (page.contains("?") ? "&" : "?") + query;
  }

  /** The page's address with {@code next}, for a page that brings the caller back. */
  public static String withNext(String page, String next) {
    return withQuery(page, "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private static boolean isLocal(String next) {
    var match = LOCAL.matcher(next);
    if (!match.matches()) {
      return false;
    }
    String path = URLDecoder.decode(match.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    // full-width slashes and the like, which some normalise
    String normal = Normalizer.normalize(path, Normalizer.Form.NFKC);
    return !normal.contains("//")
        && normal.indexOf('\\') < 0
        && normal.indexOf('%') < 0
        && !DOT_SEGMENT.matcher(normal).find();
  }
}
