package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Of all who want the same thing at the same time one goes for it, and all get what it brings, be
 * it an exception.
 */
final class SingleFlight<K, V> {

  private final ConcurrentMap<K, FutureTask<V>> flights = new ConcurrentHashMap<>();

  /** Goes for it, or waits for the one who is under way. */
  V join(K key, Supplier<V> flight) {
    FutureTask<V> mine = new FutureTask<>(flight::get);
    FutureTask<V> first = flights.putIfAbsent(key, mine);
    if (first != null) {
      return result(first);
    }
    try {
      mine.run();
    } finally {
      flights.remove(key, mine);
    }
    return result(mine);
  }

  private static <V> V result(FutureTask<V> flight) {
    try {
      return flight.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocialException(Reason.PROVIDER_UNAVAILABLE, "the server is stopping", e);
    }
  }
}
