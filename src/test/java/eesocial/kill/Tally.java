package eesocial.kill;

import static java.util.stream.Collectors.joining;

import eesocial.kill.Step.Death;
import eesocial.testing.KillPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What became of every death, kept in a file at once: a line each. */
final class Tally {

  private final Path journal;
  private final Queue<Fate> fates;

  private Tally(Path journal, List<Fate> before) {
    this.journal = journal;
    this.fates = new ConcurrentLinkedQueue<>(before);
  }

  /** Goes on with what a file holds, if it is there. */
  static Tally of(Path journal) {
    try {
      List<String> lines = Files.exists(journal) ? Files.readAllLines(journal) : List.of();
      return new Tally(journal, lines.stream().map(Fate::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What became of one.
   *
   * @param end null if it ended otherwise
   * @param violation what must not be; empty if nothing
   */
  record Fate(Death death, Journey.End end, String violation) {

    static Fate parse(String line) {
      String[] words = line.split(" ", 4);
      return new Fate(
          new Death(Step.valueOf(words[0]), KillPoint.valueOf(words[1])),
          words[2].equals("-") ? null : Journey.End.valueOf(words[2]),
          words[3]);
    }

    String line() {
      String words = violation.replaceAll("\\s+", " ").strip();
      return "%s %s %s %s%n".formatted(death.step(), death.point(), end == null ? "-" : end, words);
    }

    boolean isViolation() {
      return !violation.isBlank();
    }
  }

  /** Notes it; the result is how many there are now. */
  synchronized int add(Fate fate) {
    fates.add(fate);
    try {
      Files.createDirectories(journal.getParent());
      Files.writeString(journal, fate.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fates.size();
  }

  int size() {
    return fates.size();
  }

  List<String> violations() {
    return fates.stream().filter(Fate::isViolation).map(Fate::line).toList();
  }

  /** A row for each kind of death, as Markdown. */
  String table() {
    return """
        | step | killed | SIGKILLs | completed elsewhere | cleanly refused | again worked | violations |
        |---|---|---|---|---|---|---|
        """
        + Step.deaths().stream().map(this::row).collect(joining());
  }

  private String row(Death death) {
    List<Fate> same = fates.stream().filter(fate -> fate.death().equals(death)).toList();
    return same.isEmpty()
        ? ""
        : "| %s | %s | %d | %d | %d | %d | %d |%n"
            .formatted(
                words(death.step()),
                words(death.point()),
                same.size(),
                count(same, Journey.End.COMPLETED),
                count(same, Journey.End.REFUSED),
                same.stream().filter(fate -> fate.end() != null).count(),
                same.stream().filter(Fate::isViolation).count());
  }

  private static long count(List<Fate> fates, Journey.End end) {
    return fates.stream().filter(fate -> fate.end() == end).count();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
