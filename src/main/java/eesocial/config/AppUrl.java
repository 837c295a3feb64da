package eesocial.config;

import eesocial.failure.ConfigurationException;
import java.net.URI;
import java.util.Set;

/** Reads {@code social.app-url}, the public base address of the application. */
final class AppUrl {

  /** Where most servers answer on a developer's machine. */
  static final String USUAL = "http://localhost:8080";

  private static final String KEY = "social.app-url";
  private static final String REMEDY =
      "Write the public address of this application, context path included, for example"
          + " https://www.example.com/shop (on a developer's machine http://localhost:8080)";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private AppUrl() {}

  /**
   * The address without a slash at its end.
   *
   * @param text null if the key is missing
   * @throws ConfigurationException if it is no base address, or plain http outside this machine
   */
  static URI of(String text) {
    if (text == null) {
      throw new ConfigurationException(KEY, "is missing", REMEDY);
    }
    URI url = parse(text);
    if (url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw wrong(text);
    }
    boolean http = "http".equals(url.getScheme()) && isLoopback(url);
    if (!http && !"https".equals(url.getScheme())) {
      throw new ConfigurationException(
          KEY, "is " + text, "It must begin with https:// unless its host is loopback");
    }
    return url;
  }

  /** Whether only this machine can use the address. */
  static boolean isLoopback(URI url) {
    return LOOPBACK.contains(url.getHost());
  }

  private static URI parse(String text) {
    try {
      return URI.create(text.replaceFirst("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
  }

  private static ConfigurationException wrong(String text) {
    return new ConfigurationException(
        KEY, "is \"" + text + "\", which is not a base address", REMEDY);
  }
}
