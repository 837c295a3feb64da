package eesocial.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Does the same over and over, a bounded number of times, and notes what came of it and how long
 * each took.
 *
 * @param times how often
 * @param threads how many at once
 * @param perSecond how many begin within a second; 0 for as many as will go. Whoever comes late is
 *     counted from when it should have begun: a server that stands still is not let off
 */
public record Load(int times, int threads, int perSecond) {

  /** As fast as it will go. */
  public static Load of(int times, int threads) {
    return new Load(times, threads, 0);
  }

  /**
   * What came of it.
   *
   * @param outcomes how often each
   * @param nanos how long each took, in order of length
   * @param elapsed how long all took, in nanoseconds
   */
  public record Result(Map<String, Integer> outcomes, List<Long> nanos, long elapsed) {

    /** The time so many of a hundred needed at most. */
    public long percentile(int percent) {
      return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100));
    }

    /** The longest time. */
    public long max() {
      return nanos.get(nanos.size() - 1);
    }

    /** How many there were in a second. */
    public long rate() {
      return nanos.size() * 1_000_000_000L / elapsed;
    }

    /** The usual three. */
    public String times() {
      return String.join(
          ", ",
          "p50 " + Figures.millis(percentile(50)),
          "p99 " + Figures.millis(percentile(99)),
          "max " + Figures.millis(max()));
    }
  }

  /** Does it; the deed gets its number and says what came of it. */
  public Result run(IntFunction<String> deed) {
    long begin = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    Map<String, Integer> outcomes = new TreeMap<>();
    long[] nanos = new long[times];
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(workers.submit(() -> work(begin, next, deed, nanos, outcomes)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    long elapsed = System.nanoTime() - begin;
    return new Result(outcomes, Arrays.stream(nanos).sorted().boxed().toList(), elapsed);
  }

  private void work(
      long begin,
      AtomicInteger next,
      IntFunction<String> deed,
      long[] nanos,
      Map<String, Integer> outcomes) {
    for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
      long due = perSecond == 0 ? System.nanoTime() : begin + i * (1_000_000_000L / perSecond);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      String outcome = deed.apply(i);
      nanos[i] = System.nanoTime() - due;
      synchronized (outcomes) {
        outcomes.merge(outcome, 1, Integer::sum);
      }
    }
  }
}
