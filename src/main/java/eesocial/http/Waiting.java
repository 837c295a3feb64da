package eesocial.http;

import eesocial.failure.SocialException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the network, and not for long: what cannot be interrupted, like looking a name up, goes
 * on in a thread that nobody waits for.
 */
final class Waiting implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(null, task, "social-http", 0, false);
            thread.setDaemon(true);
            return thread;
          });

  /** Where the work is done. */
  ExecutorService threads() {
    return threads;
  }

  /** Has work done on another thread and awaits it. */
  <T> T call(Callable<T> work, Duration limit) throws IOException {
    return await(threads.submit(work), limit);
  }

  /**
   * What work on other threads brings; after the limit it is cancelled.
   *
   * @throws IOException if it brings nothing by then
   * @throws SocialException if that is what it ends with
   */
  static <T> T await(Future<T> work, Duration limit) throws IOException {
    try {
      return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SocialException refusal) {
        throw refusal;
      }
      throw new IOException("no usable answer", e);
    } catch (TimeoutException e) {
      throw new IOException("no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    } finally {
      work.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
