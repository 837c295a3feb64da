package eesocial.kill;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.kill.Step.Death;
import eesocial.testing.KillPoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * E148 and E150, in short: a node is ended by SIGKILL at the points of a login and of a refresh
 * where most is at stake, and another one goes on.
 */
@Tag("ci")
class KilledNodeIT {

  private static final List<Death> DEATHS =
      List.of(
          new Death(Step.FIRST_LOGIN, KillPoint.BEFORE_CLAIM),
          new Death(Step.FIRST_LOGIN, KillPoint.BEFORE_COMMIT),
          new Death(Step.CONNECT, KillPoint.AFTER_COMMIT),
          new Death(Step.REFRESH, KillPoint.TOKEN_REQUEST),
          new Death(Step.REFRESH, KillPoint.BEFORE_COMMIT),
          new Death(Step.DISCONNECT, KillPoint.RESPONSE));

  private static final Path JOURNAL = Path.of("target", "some-kills.txt");

  @Test
  void nothingIsHalfDoneAndAgainWorks() throws Exception {
    Files.deleteIfExists(JOURNAL);
    try (Deaths deaths = new Deaths(4, 2, false, Tally.of(JOURNAL))) {
      deaths.run(new ConcurrentLinkedQueue<>(DEATHS), 2);
      System.out.println(deaths.tally().table());
      assertThat(deaths.tally().violations()).isEmpty();
      assertThat(deaths.tally().size()).isEqualTo(DEATHS.size());
    }
  }
}
