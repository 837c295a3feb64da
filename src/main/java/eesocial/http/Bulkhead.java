package eesocial.http;

import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keeps the trouble of one provider from everybody else: it gets so many calls at a time and no
 * more, and after several in a row that brought nothing it is left alone, but for a probe now and
 * then. The first answer ends that.
 */
final class Bulkhead {

  /** In a row. What a provider answers is no failure here, whatever it says. */
  static final int FAILURES = 10;

  /** Not shorter than a call may take, so that there is one probe at a time. */
  static final Duration REST = Duration.ofSeconds(5);

  /** Whoever finds no place waits, but not behind calls that do not end. */
  private static final int WAITS = 4;

  private static final int WAIT_MILLIS = 250;

  private final String provider;
  private final Semaphore places;
  private final LongSupplier nanos;
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong probe = new AtomicLong();

  /** What is behind it. */
  @FunctionalInterface
  interface Call<T> {
    T send() throws IOException;
  }

  /** A bulkhead with a clock like {@link System#nanoTime}. */
  Bulkhead(String provider, int places, LongSupplier nanos) {
    this.provider = provider;
    this.places = new Semaphore(places, true);
    this.nanos = nanos;
  }

  /**
   * Makes a call.
   *
   * @throws RetryLaterException PROVIDER_UNAVAILABLE if the provider has enough to do or is left
   *     alone
   * @throws IOException if the call brings nothing
   */
  <T> T call(Call<T> call) throws IOException {
    requireUp();
    enter();
    try {
      T answer = call.send();
      failures.set(0);
      return answer;
    } catch (IOException e) {
      probe.set(nanos.getAsLong() + REST.toNanos());
      failures.incrementAndGet();
      throw e;
    } finally {
      ended.incrementAndGet();
      places.release();
    }
  }

  private void requireUp() {
    if (failures.get() < FAILURES) {
      return;
    }
    long now = nanos.getAsLong();
    long due = probe.get();
    if (now - due < 0 || !probe.compareAndSet(due, now + REST.toNanos())) {
      throw later("does not answer and is left alone", Duration.ofNanos(due - now));
    }
  }

  private void enter() throws InterruptedIOException {
    try {
      for (int i = 0; i < WAITS; i++) {
        int before = ended.get();
        if (places.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        if (ended.get() == before) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server is stopping");
    }
    throw later("has more calls to answer than it may have at a time", REST);
  }

  private RetryLaterException later(String why, Duration after) {
    return new RetryLaterException(Reason.PROVIDER_UNAVAILABLE, provider + " " + why, after);
  }
}
