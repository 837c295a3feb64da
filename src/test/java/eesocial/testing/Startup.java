package eesocial.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The time between a process's start and its first answer. */
final class Startup {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Startup() {}

  /**
   * Waits until a process is ready.
   *
   * @param ready asked every 100 ms
   * @param log what the process has said, for the message when it ends or takes too long
   */
  static void await(Process process, BooleanSupplier ready, Supplier<String> log) {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (!ready.getAsBoolean()) {
        // waits a moment; true only if the process has ended
        if (process.waitFor(100, MILLISECONDS) || Instant.now().isAfter(end)) {
          throw new IllegalStateException("It did not start:\n" + log.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
