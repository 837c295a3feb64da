package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server product: how its users start it. */
public interface Product {

  /** The one under test, in a folder where Maven has unpacked it. */
  static Product underTest() {
    Java.version(); // or nothing will start
    String name = System.getProperty("test.server", "payara-micro");
    Path folder = Path.of(System.getProperty("test.server.folder", "target")).toAbsolutePath();
    return switch (name) {
      case "payara-micro" -> new PayaraMicro();
      case "wildfly" -> new WildFly(folder);
      case "liberty" -> new Liberty(folder);
      case "payara", "glassfish" -> new GlassFish(folder, name);
      default -> throw new IllegalArgumentException("No server is called " + name);
    };
  }

  /** The other ports it opens, each by its distance from that of HTTP. */
  default List<Integer> otherPorts() {
    return List.of();
  }

  /** Makes what a server needs before its first start, and gives it its site. */
  void layOut(Instance instance) throws IOException;

  /** What runs it in the foreground; the settings come into its environment. */
  ProcessBuilder process(Instance instance) throws IOException;

  /** Whether it has said that its start is over, with the site or without. */
  boolean isUp(String log);

  /** Deploys the site when the server is up for the first time, unless it has done so itself. */
  default void deploy(Instance instance) throws IOException {}
}
