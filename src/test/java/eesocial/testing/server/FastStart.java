package eesocial.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What makes a start of Payara Micro cost less: its own launcher, whose libraries are unpacked, and
 * an archive of its classes (JEP 350), and nobody verifies them again. The archive holds for every
 * directory in which the same files have the same names.
 *
 * @param options of the virtual machine
 */
public record FastStart(List<String> options) {

  /** The launcher, in the directory to start it in. */
  static final String LAUNCHER = "launch-micro.jar";

  private static final Path HOME = Path.of("target", "servers", "fast-start").toAbsolutePath();
  private static final Path ARCHIVE = HOME.resolveSibling("classes.jsa");

  /**
   * Makes both, unless they are there.
   *
   * @param start starts a server in this way once, which costs more, and stops it
   */
  public static FastStart prepared(Consumer<FastStart> start) {
    if (!Files.exists(ARCHIVE)) {
      unpack();
      start.accept(of("-XX:ArchiveClassesAtExit=" + ARCHIVE));
    }
    return of("-XX:SharedArchiveFile=" + ARCHIVE);
  }

  private static FastStart of(String option) {
    return new FastStart(
        List.of(
            option,
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote"));
  }

  /** Lays out a directory as if nobody had ever died there. */
  Path layOut(Path directory) {
    try {
      Folder.remove(directory);
      Folder.copy(HOME, directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack() {
    try {
      Folder.remove(HOME);
      Files.createDirectories(HOME);
      ProcessBuilder builder =
          new ProcessBuilder(
              Java.launcher(),
              "-jar",
              PayaraMicro.jar(),
              "--nocluster",
              "--disablephonehome",
              "--rootdir",
              HOME.toString(),
              "--outputlauncher");
      builder.environment().clear(); // it would be written there
      builder
          .redirectErrorStream(true)
          .redirectOutput(HOME.resolveSibling("fast-start.log").toFile());
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException("Payara Micro made no launcher");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
