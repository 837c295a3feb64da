package eesocial.testing.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The Java that servers run on: that of the tests unless the product needs a newer one. */
public final class Java {

  static final String HOME =
      System.getProperty("test.server.java", System.getProperty("java.home"));

  private Java() {}

  /** Its launcher. */
  static String launcher() {
    return Path.of(HOME, "bin", "java").toString();
  }

  /**
   * Its version.
   *
   * @throws IllegalStateException if there is none
   */
  public static String version() {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(HOME, "release"))) {
      release.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(
          "There is no Java in "
              + HOME
              + ". For servers of Jakarta EE 11, NEWER_JAVA_HOME must name a JDK 21 or later",
          e);
    }
    return release.getProperty("JAVA_VERSION").replace("\"", "");
  }
}
