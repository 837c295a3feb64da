package eesocial.testing.recorded;

import eesocial.testing.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The requests that came, by endpoint, until somebody asks for them. */
final class SeenRequests {

  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<String, LinkedBlockingQueue<Seen>> queues = new ConcurrentHashMap<>();

  void add(String endpoint, Seen request) {
    counts.merge(endpoint, 1, Integer::sum);
    queue(endpoint).add(request);
  }

  /** How many there ever were. */
  int count(String endpoint) {
    return counts.getOrDefault(endpoint, 0);
  }

  /** Waits for the next one; null if none comes in time. */
  Seen next(String endpoint) {
    try {
      return queue(endpoint).poll(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Those that are there. */
  List<Seen> all(String endpoint) {
    List<Seen> all = new ArrayList<>();
    queue(endpoint).drainTo(all);
    return all;
  }

  private LinkedBlockingQueue<Seen> queue(String endpoint) {
    return queues.computeIfAbsent(endpoint, name -> new LinkedBlockingQueue<>());
  }
}
