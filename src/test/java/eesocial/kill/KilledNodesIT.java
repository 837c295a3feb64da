package eesocial.kill;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.kill.Step.Death;
import eesocial.testing.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * E148 and E150: nodes are ended by SIGKILL at every point of every step, under load, and their
 * browsers go on elsewhere. {@code -Dreliability.kills=100} for less than a thousand; what was seen
 * is kept in {@code target/kills.txt}, and the next run goes on from there.
 */
@Tag("reliability")
class KilledNodesIT {

  private static final int KILLS = Integer.getInteger("reliability.kills", 1000);
  private static final int NODES = Integer.getInteger("reliability.nodes", 8);

  /** A start keeps one processor busy. */
  private static final int STARTING = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private static final int WORKERS = 2;
  private static final Path JOURNAL = Path.of("target", "kills.txt");

  @Test
  void nothingIsHalfDoneAndAgainWorks() throws Exception {
    try (Deaths deaths = new Deaths(NODES, STARTING, true, Tally.of(JOURNAL))) {
      Window window = deaths.window();
      Instant begin = Instant.now();
      int before = deaths.tally().size();
      try (Bystanders load = new Bystanders(deaths.pool(), deaths.rows(), WORKERS)) {
        deaths.run(left(before), WORKERS);
        int now = deaths.tally().size() - before;
        write(deaths, window, load, now, Duration.between(begin, Instant.now()));
        assertThat(load.violations()).isEmpty();
      }
      assertThat(deaths.rows().violations()).isEmpty();
      assertThat(deaths.tally().violations()).isEmpty();
      assertThat(deaths.tally().size()).isEqualTo(KILLS);
    }
  }

  /** Every kind in turn. */
  private static Queue<Death> left(int done) {
    List<Death> kinds = Step.deaths();
    return new ConcurrentLinkedQueue<>(
        IntStream.range(done, KILLS).mapToObj(i -> kinds.get(i % kinds.size())).toList());
  }

  private static void write(
      Deaths deaths, Window window, Bystanders load, int kills, Duration time) {
    new Figures(
            KilledNodesIT.class,
            "Nodes that die",
            "A node is ended by SIGKILL at a named point of a step, its browser goes on at"
                + " another node, and so does the next one; meanwhile others log in on all of"
                + " them.")
        .add("SIGKILLs", "1000", deaths.tally().size())
        .add("violations", "0", deaths.tally().violations().size())
        .add("logins of bystanders", "all", load.logins() + ", " + load.interrupted() + " anew")
        .add("SIGKILLs a minute", "-", Math.round(60.0 * kills / Math.max(1, time.toSeconds())))
        .add("from a provider's new tokens to our commit", "-", window)
        .and(deaths.tally().table())
        .write();
  }
}
