package eesocial.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test class as it is written.
 *
 * @param path of its source
 * @param javadoc what it says of itself
 */
record TestSource(Path path, String javadoc) {

  private static final Path ROOT = Path.of("src", "test", "java");
  private static final Pattern NAME = Pattern.compile("(\\w+(?:Test|IT))\\.java");
  private static final Pattern CASE = Pattern.compile("\\b[A-F]\\d{1,3}\\b");

  /** All of them, by their names. */
  static List<TestSource> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
          .map(TestSource::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the class. */
  String name() {
    return path.getFileName().toString().replace(".java", "");
  }

  /** Whether it stands among the attacks. */
  boolean isAttack() {
    return path.getParent().endsWith("attack");
  }

  /** The ids of the cases it names. */
  Set<String> cases() {
    return CASE.matcher(javadoc)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As a link from a page in {@code docs}. */
  String link() {
    return "[" + name() + "](../" + path.toString().replace('\\', '/') + ")";
  }

  private static TestSource of(Path path) {
    try {
      String source = Files.readString(path);
      Matcher declaration =
          Pattern.compile("(?m)^(?:public |final |abstract )*class ").matcher(source);
      int end = declaration.find() ? source.lastIndexOf("*/", declaration.start()) : -1;
      String javadoc = end < 0 ? "" : source.substring(source.lastIndexOf("/**", end), end);
      return new TestSource(path, javadoc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
