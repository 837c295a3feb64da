package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders, with all that is in them. */
public final class Folder {

  private Folder() {}

  /** Removes it, if it is there. */
  public static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  /** Copies it to where nothing is yet. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        put(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Libraries are many and large, and nobody writes to them. */
  private static void put(Path file, Path copy) throws IOException {
    if (file.toString().endsWith(".jar") || file.toString().endsWith(".rar")) {
      Files.createLink(copy, file);
    } else {
      Files.copy(file, copy);
    }
  }
}
