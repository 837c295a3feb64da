package eesocial.browser;

import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often each client has failed to log in within a minute, by a password or by a code that the
 * provider did not honour; who fails too often waits. So nobody guesses passwords quickly, and
 * nobody has us hammer a provider. Counted on each node, and in memory alone: here too, strangers
 * make no rows.
 *
 * <p>Where many clients try one account, only those wait who have failed already, and never its
 * owner elsewhere.
 */
@ApplicationScoped
public class FailedAttempts {

  static final int MOST_CLIENTS = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Map<String, Window> windows = new Oldest();
  private Settings settings;
  private InstantSource clock;

  /** The failures since a moment. */
  private record Window(Instant begin, int failures) {

    static final Window EMPTY = new Window(Instant.MIN, 0);

    boolean isOver(Instant now) {
      return !begin.plus(WINDOW).isAfter(now);
    }
  }

  /** Makes room for the newest. */
  private static final class Oldest extends LinkedHashMap<String, Window> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
      return size() > MOST_CLIENTS;
    }
  }

  /** For the container's proxy. */
  protected FailedAttempts() {}

  /** Counts by the clock of this machine. */
  @Inject
  public FailedAttempts(Settings settings) {
    this(settings, InstantSource.system());
  }

  FailedAttempts(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Demands that a client may try once more.
   *
   * @param client its {@linkplain ClientAddress address}
   * @param account which account it tries to get into; null if that is not known before
   * @throws RetryLaterException TOO_MANY_ATTEMPTS if it may not
   */
  public synchronized void require(String client, String account) {
    int most = settings.failedLoginsPerMinute();
    if (most == 0) {
      return;
    }
    Instant now = clock.instant();
    Window ofClient = window(name("client", client), now);
    boolean besieged = account != null && window(name("account", account), now).failures() >= most;
    if (ofClient.failures() >= (besieged ? 1 : most)) {
      throw new RetryLaterException(
          Reason.TOO_MANY_ATTEMPTS,
          "a client has failed to log in too often",
          Duration.between(now, ofClient.begin().plus(WINDOW)));
    }
  }

  /** Notes that it has failed, with the same words. */
  public synchronized void add(String client, String account) {
    Instant now = clock.instant();
    count(name("client", client), now);
    if (account != null) {
      count(name("account", account), now);
    }
  }

  private void count(String who, Instant now) {
    Window before = window(who, now);
    Instant begin = before.failures() == 0 ? now : before.begin();
    windows.put(who, new Window(begin, before.failures() + 1));
  }

  /** What is over is forgotten, and stands at the end again when it begins anew. */
  private Window window(String who, Instant now) {
    windows.computeIfPresent(who, (key, window) -> window.isOver(now) ? null : window);
    return windows.getOrDefault(who, Window.EMPTY);
  }

  /** However it is spelled; a long one is no name. */
  private static String name(String kind, String name) {
    String usual = kind + " " + name.strip().toLowerCase(Locale.ROOT);
    return usual.substring(0, Math.min(usual.length(), 100));
  }
}
