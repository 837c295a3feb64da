package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * WildFly, with a base directory for each server.
 *
 * @param folder where it is unpacked
 */
record WildFly(Path folder) implements Product {

  private static final String CONFIGURATION =
      Path.of("server-config", "wildfly", "configure.cli").toAbsolutePath().toString();

  @Override
  public void layOut(Instance instance) throws IOException {
    Path base = base(instance);
    Folder.copy(folder.resolve("standalone"), base);
    Command.mustRun(
        instance,
        folder.resolve("bin/jboss-cli.sh"),
        "-Djboss.server.base.dir=" + base,
        "--file=" + CONFIGURATION);
    Files.copy(instance.war(), base.resolve("deployments").resolve(instance.fileName("ROOT.war")));
  }

  @Override
  public ProcessBuilder process(Instance instance) {
    return Command.of(
        instance,
        folder.resolve("bin/standalone.sh"),
        "-b",
        "127.0.0.1",
        "-bmanagement",
        "127.0.0.1",
        "-Djboss.server.base.dir=" + base(instance),
        "-Djboss.http.port=" + instance.port(),
        // any: it does not start when one of its usual ones is taken
        "-Djboss.https.port=0",
        "-Djboss.management.http.port=0");
  }

  @Override
  public boolean isUp(String log) {
    return log.contains("WFLYSRV0025") || log.contains("WFLYSRV0026"); // or with errors
  }

  private static Path base(Instance instance) {
    return instance.home().resolve("standalone");
  }
}
