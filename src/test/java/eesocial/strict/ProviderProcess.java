package eesocial.strict;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider that runs beside the tests. It ends with them, even if they are killed: it reads until
 * our end of the pipe closes.
 *
 * @param said its lines before {@code ready}
 */
record ProviderProcess(Process process, List<String> said) implements AutoCloseable {

  /** Starts a script of {@code src/test} and waits until it says that it is ready. */
  static ProviderProcess start(String folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("src/test", folder))
              .redirectErrorStream(true)
              .start();
      return new ProviderProcess(process, untilReady(process));
    } catch (IOException e) {
      throw new UncheckedIOException("Did .ci/run install what src/test/" + folder + " needs?", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static List<String> untilReady(Process process) throws IOException {
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("The provider did not start:\n" + String.join("\n", said));
      }
      said.add(line);
    }
    return said;
  }
}
