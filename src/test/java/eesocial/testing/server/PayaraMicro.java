package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Payara Micro, one process with the options of {@code server-config/payara-micro}.
 *
 * @param grid how it finds other nodes
 * @param virtualMachine options of it
 * @param fastStart what makes its starts cheap, or {@code null}
 */
public record PayaraMicro(List<String> grid, List<String> virtualMachine, FastStart fastStart)
    implements Product {

  private static final Path OPTIONS = Path.of("server-config", "payara-micro").toAbsolutePath();

  /** A node that knows of no other. */
  public PayaraMicro() {
    this(
        List.of(
            "--nocluster", "--prebootcommandfile", OPTIONS.resolve("pre-boot.asadmin").toString()),
        List.of(),
        null);
  }

  /**
   * Replicates sessions, as cluster.md says: these are the ports of the data grid, its own first.
   */
  public PayaraMicro inGrid(int own, int other) {
    return new PayaraMicro(
        List.of(
            "--clustername",
            "ee-social-" + Math.min(own, other),
            "--clustermode",
            "tcpip:127.0.0.1:" + own + ",127.0.0.1:" + other,
            "--interfaces",
            "127.0.0.1",
            "--startport",
            String.valueOf(own),
            "--prebootcommandfile",
            OPTIONS.resolve("cluster.asadmin").toString()),
        List.of("-Dhazelcast.socket.bind.any=false"),
        fastStart);
  }

  /** Starts at less cost, for those who start many. */
  public PayaraMicro fast(FastStart fast) {
    return new PayaraMicro(grid, fast.options(), fast);
  }

  @Override
  public void layOut(Instance instance) {}

  @Override
  public ProcessBuilder process(Instance instance) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command(instance));
    if (fastStart != null) {
      process.directory(fastStart.layOut(instance.home().resolve("root")).toFile());
    }
    return process;
  }

  @Override
  public boolean isUp(String log) {
    return log.contains(" ready in ");
  }

  private List<String> command(Instance instance) {
    List<String> command = new ArrayList<>();
    command.add(Java.launcher());
    command.addAll(instance.allOptions());
    command.addAll(virtualMachine);
    command.addAll(List.of("-jar", fastStart == null ? jar() : FastStart.LAUNCHER));
    command.addAll(grid);
    command.addAll(List.of("--disablephonehome", "--contextroot", instance.contextRoot()));
    command.addAll(List.of("--port", String.valueOf(instance.port())));
    command.addAll(List.of("--deploy", instance.war().toString()));
    return command;
  }

  /** What Maven has copied. */
  static String jar() {
    return Path.of("target", "payara-micro.jar").toAbsolutePath().toString();
  }
}
