package eesocial.http;

import eesocial.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * When the calls to providers that one request of ours needs must be over, all of them together: no
 * thread waits longer, however many endpoints a provider drags out. Calls in the background, and
 * those of requests that are not ours, have the limit of a single call alone.
 */
@RequestScoped
public class Deadline {

  @Inject Settings settings;

  private Instant end;

  /** From now on time runs, unless it does already. */
  public void begin() {
    if (end == null) {
      end = Instant.now().plus(settings.deadline());
    }
  }

  /** How long the next call may take; not more than a limit, and negative if time is up. */
  Duration left(Duration limit) {
    Duration left = end == null ? limit : Duration.between(Instant.now(), end);
    return left.compareTo(limit) < 0 ? left : limit;
  }
}
