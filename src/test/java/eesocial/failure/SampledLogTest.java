package eesocial.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** F163: what strangers can have us log. */
class SampledLogTest {

  private final Written written = new Written();
  private Instant now = Instant.EPOCH;
  private final SampledLog log = new SampledLog(written, () -> now);

  @Test
  void fewOfManyAreWritten() {
    for (int i = 0; i < 100_000; i++) {
      log.log(Level.INFO, "unknown-flow", "number " + i);
    }
    assertThat(written.atLeast(Level.INFO)).hasSize(11);
    assertThat(written.atLeast(Level.INFO).get(0)).isEqualTo("INFO unknown-flow: number 0");
    assertThat(written.atLeast(Level.INFO).get(10))
        .isEqualTo("INFO unknown-flow: more like these are counted, for up to a minute");
    assertThat(written.atLeast(Level.DEBUG)).hasSize(100_001);
  }

  @Test
  void theNextMinuteTellsHowManyThereWere() {
    for (int i = 0; i < 15; i++) {
      log.log(Level.WARNING, "unknown-flow", "again");
    }
    now = now.plus(SampledLog.WINDOW);
    log.log(Level.WARNING, "unknown-flow", "later");
    assertThat(written.atLeast(Level.INFO))
        .endsWith(
            "WARNING unknown-flow: 5 more like these were counted", "WARNING unknown-flow: later");
  }

  @Test
  void oneKindDoesNotHideAnother() {
    for (int i = 0; i < 20; i++) {
      log.log(Level.INFO, "unknown-flow", "again");
    }
    log.log(Level.ERROR, "registration-refused", "look here");
    assertThat(written.atLeast(Level.ERROR))
        .containsExactly("ERROR registration-refused: look here");
  }

  @Test
  void nobodyForgesALine() {
    log.log(Level.INFO, "vetoed", "a\r\nFORGED\u0085\u2028\u202e\u001b[31m\ud800 {1} é");
    assertThat(written.atLeast(Level.INFO))
        .containsExactly(
            "INFO vetoed: a\\u000d\\u000aFORGED\\u0085\\u2028\\u202e\\u001b[31m\\ud800 {1} é");
  }

  @Test
  void linesAreShortInAnyAlphabet() {
    log.log(Level.INFO, "vetoed", "\u597d".repeat(100_000));
    log.log(Level.INFO, "vetoed", "\n".repeat(100_000));
    log.log(Level.INFO, "vetoed", "\ud83d\ude00".repeat(100_000));
    assertThat(written.atLeast(Level.INFO))
        .hasSize(3)
        .allMatch(line -> line.getBytes(UTF_8).length < 800);
  }

  /** A logger that keeps what it is given. */
  private static final class Written implements System.Logger {

    private final List<String> lines = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    List<String> atLeast(Level level) {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (levels.get(i).getSeverity() >= level.getSeverity()) {
          found.add(levels.get(i) + " " + lines.get(i));
        }
      }
      return found;
    }

    @Override
    public String getName() {
      return "written";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
      throw new AssertionError("a trace", thrown);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      levels.add(level);
      lines.add(new MessageFormat(format).format(parameters));
    }
  }
}
