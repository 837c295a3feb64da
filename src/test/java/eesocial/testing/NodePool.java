package eesocial.testing;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Nodes that run, each for one death; those who died start again meanwhile. */
public final class NodePool implements AutoCloseable {

  private static final long PATIENCE_MINUTES = 10;

  private final List<KillableNode> all;
  private final List<KillableNode> alive = new CopyOnWriteArrayList<>();
  private final BlockingQueue<KillableNode> ready = new LinkedBlockingQueue<>();
  private final ExecutorService starts;

  /**
   * Starts nodes.
   *
   * @param starting how many may start at once
   */
  public NodePool(List<KillableNode> nodes, int starting) {
    all = nodes;
    starts = Executors.newFixedThreadPool(starting);
    nodes.forEach(this::start);
  }

  /** One for the taker alone. */
  public KillableNode take() {
    try {
      KillableNode next = ready.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (next == null) {
        throw new IllegalStateException("No node has started");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One that others use, too. */
  public KillableNode any() {
    while (alive.isEmpty()) {
      ready.add(take());
    }
    List<KillableNode> now = List.copyOf(alive);
    return now.get(ThreadLocalRandom.current().nextInt(now.size()));
  }

  /** It is dead, or dies now, and starts anew. */
  public void giveBack(KillableNode node) {
    node.kill();
    alive.remove(node);
    start(node);
  }

  private void start(KillableNode node) {
    starts.execute(
        () -> {
          try {
            node.start();
          } catch (RuntimeException slow) {
            System.out.println("A node starts once more: " + slow.getMessage().lines().findFirst());
            node.stop();
            node.start();
          }
          alive.add(node);
          ready.add(node);
        });
  }

  @Override
  public void close() {
    starts.shutdownNow();
    all.forEach(KillableNode::close);
  }
}
