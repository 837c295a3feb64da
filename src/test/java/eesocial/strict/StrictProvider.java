package eesocial.strict;

import static java.nio.charset.StandardCharsets.UTF_8;

import eesocial.testing.Server;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * {@code src/test/node/strict-provider.js} on a free port. It ends with these tests, even if they
 * are killed: it reads until our end of the pipe closes.
 */
record StrictProvider(Process process, String issuer) implements AutoCloseable {

  /** Starts the provider for a site at an address. */
  static StrictProvider start(String site) {
    int port = Server.freePort();
    try {
      Process process =
          new ProcessBuilder("node", "strict-provider.js", String.valueOf(port), site)
              .directory(new File("src/test/node"))
              .redirectErrorStream(true)
              .start();
      awaitReady(process);
      return new StrictProvider(process, "http://localhost:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException("Is there node, and did `npm ci` run in src/test/node?", e);
    }
  }

  /** What the site must know to be a client of this id. */
  Map<String, String> client(String id, String authentication, String secret) {
    String key = "SOCIAL_" + id.toUpperCase(Locale.ROOT) + "_";
    return Map.of(
        key + "EXTENDS", "oidc",
        key + "NAME", "Strict " + id,
        key + "ISSUER", issuer,
        key + "API", issuer,
        key + "CLIENT_ID", id,
        key + "CLIENT_SECRET", secret,
        key + "CLIENT_AUTHENTICATION", authentication);
  }

  @Override
  public void close() {
    process.destroy();
  }

  static void awaitReady(Process process) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("The provider did not start:\n" + said);
      }
      said.append(line).append('\n');
    }
  }
}
