package eesocial.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The site on a server of its own, with a limit for those who fail to log in, as the suite's site
 * has none. One for all tests that need it, until the last of them has ended.
 */
public final class Guarded {

  /** How many logins of one client may fail within a minute. */
  public static final int MOST_FAILURES = 10;

  private static Server server;

  private Guarded() {}

  /** The server, started by whoever asks first. */
  public static synchronized Server site() {
    if (server == null) {
      server = start();
    }
    return server;
  }

  private static Server start() {
    Properties realms = new Properties();
    realms.putAll(Realms.settings());
    realms.put("social.failed-logins-per-minute", String.valueOf(MOST_FAILURES));
    realms.put("config_ordinal", "200");
    Map<String, String> settings = new HashMap<>();
    try {
      Server started = Server.of("guarded", settings).deploying(SuiteDeployment.site(realms));
      settings.put("SOCIAL_APP_URL", started.url());
      return started.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A look inside. */
  public static Inside inside() {
    return Inside.when(new Browser(site().url()), inside -> true);
  }
}
