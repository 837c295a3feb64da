package eesocial.testing;

/** Where the site is. */
public final class Site {

  /** The context path: not the root, so that nobody gets away with forgetting it. */
  static final String CONTEXT = "/shop";

  private static final int PORT = Server.freePorts();
  private static final String ORIGIN = "http://localhost:" + PORT;

  private Site() {}

  /** Scheme, host and port. */
  public static String origin() {
    return ORIGIN;
  }

  /** The port. */
  public static int port() {
    return PORT;
  }

  /** The path of a path below the context. */
  public static String context(String path) {
    return CONTEXT + path;
  }

  /** The address of a path below the context. */
  public static String at(String path) {
    return ORIGIN + CONTEXT + path;
  }
}
