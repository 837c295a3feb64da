package eesocial.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same moment. */
public final class Together {

  private Together() {}

  /** Does the same a number of times. */
  public static <T> List<T> run(int times, Callable<T> deed) {
    return run(java.util.Collections.nCopies(times, deed));
  }

  /** Does two things. */
  public static <T> List<T> run(Callable<T> one, Callable<T> other) {
    return run(List.of(one, other));
  }

  /** Does several things. */
  public static <T> List<T> run(List<Callable<T>> deeds) {
    ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
    CountDownLatch ready = new CountDownLatch(deeds.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> deed : deeds) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return deed.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
