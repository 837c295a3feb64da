package eesocial.testing.server;

import java.nio.file.Path;

/** The Java that servers run on: that of the tests unless the product needs a newer one. */
final class Java {

  static final String HOME =
      System.getProperty("test.server.java", System.getProperty("java.home"));

  private Java() {}

  /** Its launcher. */
  static String launcher() {
    return Path.of(HOME, "bin", "java").toString();
  }
}
