package eesocial.failure;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * A log that strangers can make us write to, who shall neither fill the disk with it nor forge a
 * line of it. Of each kind a few lines a minute are written, the others are counted; at level DEBUG
 * they are all there.
 */
public final class SampledLog {

  static final int LINES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** With what servers write before it, and in any alphabet, a line is no longer than 1 kB. */
  static final int LONGEST = 250;

  private final System.Logger logger;
  private final InstantSource clock;
  private final Map<String, Window> windows = new HashMap<>();

  /** What was said of one kind since a moment. */
  private record Window(Instant begin, int lines) {

    Window next(Instant now) {
      return begin.plus(WINDOW).isAfter(now) ? new Window(begin, lines + 1) : new Window(now, 1);
    }

    int counted() {
      return Math.max(0, lines - LINES);
    }
  }

  /** The log of a class. */
  public SampledLog(Class<?> who) {
    this(System.getLogger(who.getName()), InstantSource.system());
  }

  SampledLog(System.Logger logger, InstantSource clock) {
    this.logger = logger;
    this.clock = clock;
  }

  /**
   * Writes a line, or counts it.
   *
   * @param kind of which there are only so many, whatever strangers do; the line begins with it
   * @param text the rest of the line; what would end it is written in another way
   */
  public synchronized void log(Level level, String kind, String text) {
    Window before = windows.getOrDefault(kind, new Window(Instant.MIN, 0));
    Window now = before.next(clock.instant());
    windows.put(kind, now);
    if (now.lines() == 1 && before.counted() > 0) {
      write(level, kind + ": " + before.counted() + " more like these were counted");
    }
    if (now.lines() == LINES + 1) {
      write(level, kind + ": more like these are counted, for up to a minute");
    }
    write(now.lines() > LINES ? Level.DEBUG : level, kind + ": " + text);
  }

  private void write(Level level, String line) {
    logger.log(level, "{0}", printable(line));
  }

  /** Without anything that ends a line, hides one or turns it round. */
  private static String printable(String line) {
    StringBuilder printable = new StringBuilder();
    line.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    printable.append(String.format("\\u%04x", c));
                default -> printable.appendCodePoint(c);
              }
            });
    return printable.length() > LONGEST
        ? printable.substring(0, LONGEST) + "\u2026"
        : printable.toString();
  }
}
