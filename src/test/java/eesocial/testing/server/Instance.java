package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * One server of a product.
 *
 * @param home where it keeps what is its own
 * @param port of the loopback interface where it answers HTTP
 * @param contextRoot where the site is, {@code /} or {@code /name}
 * @param war what it serves
 * @param options of its virtual machine
 */
public record Instance(Path home, int port, String contextRoot, Path war, List<String> options) {

  /** For a site that hardly anybody visits: optimising costs it more than it brings. */
  public static final List<String> FRUGAL = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

  /** For a site that is asked all the time. */
  public static final List<String> BUSY = List.of("-Xmx512m");

  /** The same with another WAR. */
  public Instance serving(Path other) {
    return new Instance(home, port, contextRoot, other, options);
  }

  /** What its virtual machine is told, so that it leaves nothing outside of its home. */
  List<String> allOptions() {
    return Stream.concat(
            options.stream(), Stream.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + home))
        .toList();
  }

  /**
   * Gives a default data source its driver, as the READMEs say for a WAR that brings none.
   *
   * @param lib where the server looks for it
   */
  void putH2(Path lib) throws IOException {
    if (bringsH2()) {
      return;
    }
    Files.createDirectories(lib);
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("target/site-lib"), "h2-*.jar")) {
      for (Path jar : jars) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
  }

  private boolean bringsH2() throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().startsWith("WEB-INF/lib/h2-"));
    }
  }

  /** The name of the site's file where the context root follows from it. */
  String fileName(String ofRoot) {
    return contextRoot.equals("/") ? ofRoot : contextRoot.substring(1) + ".war";
  }
}
