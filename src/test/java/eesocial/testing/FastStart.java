package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What makes a start of Payara Micro cost less: its own launcher, whose libraries are unpacked, and
 * an archive of its classes (JEP 350).
 *
 * @param launcher the jar to start
 * @param options of the virtual machine
 */
public record FastStart(Path launcher, List<String> options) {

  private static final Path HOME = Path.of("target", "servers", "fast-start").toAbsolutePath();
  private static final Path ARCHIVE = HOME.resolve("classes.jsa");

  /** Makes both, by a start of this node that costs more, unless they are there. */
  public static FastStart prepared(KillableNode node) {
    FastStart fast = of("-XX:SharedArchiveFile=" + ARCHIVE);
    if (!Files.exists(ARCHIVE)) {
      unpack();
      node.fast(of("-XX:ArchiveClassesAtExit=" + ARCHIVE)).start().stop();
    }
    return fast;
  }

  private static FastStart of(String option) {
    return new FastStart(HOME.resolve("launch-micro.jar"), List.of(option, "-XX:+UseSerialGC"));
  }

  private static void unpack() {
    try {
      Files.createDirectories(HOME);
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              System.getProperty("payara.microJar", "target/payara-micro.jar"),
              "--nocluster",
              "--disablephonehome",
              "--rootdir",
              HOME.toString(),
              "--outputlauncher");
      builder.redirectErrorStream(true).redirectOutput(HOME.resolve("unpack.log").toFile());
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
