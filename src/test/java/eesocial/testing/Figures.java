package eesocial.testing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures of one kind, for {@code docs/reliability.md}: a table of what was promised and what was
 * seen, the date and the machine. The profile {@code reliability} collects what is written.
 */
public final class Figures {

  private static final Path FOLDER = Path.of("target", "reliability");

  private final Class<?> test;
  private final String title;
  private final String how;
  private final List<String> rows = new ArrayList<>();
  private String more = "";

  /**
   * No figures yet.
   *
   * @param test which asserts them
   * @param title what they are about
   * @param how they are measured, in a sentence or two
   */
  public Figures(Class<?> test, String title, String how) {
    this.test = test;
    this.title = title;
    this.how = how;
  }

  /** Adds a figure. */
  public Figures add(String what, String promised, Object seen) {
    rows.add("| " + what + " | " + promised + " | " + seen + " |\n");
    return this;
  }

  /** Adds what does not fit into the table, as Markdown. */
  public Figures and(String text) {
    more = "\n\n" + text;
    return this;
  }

  /** A number of milliseconds, as people read it. */
  public static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  /** A number of bytes, as people read it. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** Writes them to where they are collected, and to the console. */
  public void write() {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(test.getSimpleName() + ".md"), this + "\n");
      System.out.println(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String machine() {
    var system =
        (OperatingSystemMXBean)
            ManagementFactory.getPlatformMXBean(java.lang.management.OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %d GB, load %.1f; %s, Java %s",
        system.getAvailableProcessors(),
        system.getArch(),
        system.getTotalMemorySize() >> 30,
        system.getSystemLoadAverage(),
        system.getName(),
        System.getProperty("java.version"));
  }

  @Override
  public String toString() {
    return String.format(
            "%n## %s%n%n%s%n%n| what | to reach | seen |%n|---|---|---|%n%s%n`%s`, %s: %s.",
            title,
            how,
            String.join("", rows),
            test.getSimpleName(),
            LocalDate.now(ZoneOffset.UTC),
            machine())
        + more;
  }
}
