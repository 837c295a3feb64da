package eesocial.testing.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts of a product, and ours. */
final class Command {

  private Command() {}

  /** A process of it, for a server, that has not started. */
  static ProcessBuilder of(Instance instance, Path script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("JAVA_HOME", Java.HOME);
    process.environment().put("AS_JAVA", Java.HOME); // what asadmin looks at
    process.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", instance.allOptions()));
    return process.redirectErrorStream(true);
  }

  /** Runs it to its end and writes what it says into a file of the server's home. */
  static boolean run(Instance instance, Path script, String... arguments) throws IOException {
    Path log = instance.home().resolve(script.getFileName() + ".log");
    try {
      return of(instance, script, arguments)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same where nothing may go wrong. */
  static void mustRun(Instance instance, Path script, String... arguments) throws IOException {
    if (!run(instance, script, arguments)) {
      throw new IOException(script + " failed: see its log in " + instance.home());
    }
  }
}
