package eesocial.testing.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person's picture: the initials on a disc whose colour follows from the user name. */
final class Picture {

  private static final String PREFIX = "/picture/";
  private static final String SUFFIX = ".svg";

  private Picture() {}

  static String path(String username) {
    return PREFIX + username + SUFFIX;
  }

  /** The SVG for a path that {@link #path} made. */
  static String svg(String path) {
    String username = path.replace(PREFIX, "").replace(SUFFIX, "");
    int hue = Math.floorMod(username.hashCode(), 360);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
          <defs>
            <linearGradient id="disc" x2="0" y2="1">
              <stop stop-color="hsl(%d 60%% 48%%)"/>
              <stop offset="1" stop-color="hsl(%d 65%% 32%%)"/>
            </linearGradient>
          </defs>
          <circle cx="48" cy="48" r="48" fill="url(#disc)"/>
          <text x="48" y="49" fill="#fff" font-family="system-ui, sans-serif" font-size="36"
                font-weight="600" text-anchor="middle" dominant-baseline="central">%s</text>
        </svg>
        """
        .formatted(hue, (hue + 40) % 360, initials(username));
  }

  private static String initials(String username) {
    return Arrays.stream(username.split("[^A-Za-z0-9]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
