package eesocial.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Open Liberty, with a user directory for each server.
 *
 * @param folder where it is unpacked
 */
record Liberty(Path folder) implements Product {

  private static final String NAME = "ee-social";
  private static final String DATA_SOURCE =
      "WEB-INF/(classes/eesocial/site/EmbeddedOrPostgres\\.class|lib/(h2|postgresql)-.*\\.jar)";

  @Override
  public void layOut(Instance instance) throws IOException {
    Path server = user(instance).resolve("servers").resolve(NAME);
    Files.createDirectories(server.resolve("apps"));
    Files.copy(Path.of("server-config", "liberty", "server.xml"), server.resolve("server.xml"));
    Files.copy(instance.war(), server.resolve("apps").resolve("ee-social.war"));
    Path dataSource = server.resolve("data-source");
    unzip(instance.war(), dataSource);
    instance.putH2(dataSource.resolve("WEB-INF/lib"));
  }

  @Override
  public ProcessBuilder process(Instance instance) {
    ProcessBuilder process = Command.of(instance, folder.resolve("bin/server"), "run", NAME);
    process.environment().put("WLP_USER_DIR", user(instance).toString());
    process.environment().put("HTTP_PORT", String.valueOf(instance.port()));
    process.environment().put("CONTEXT_ROOT", instance.contextRoot());
    // what else stands in messages.log alone
    process.environment().put("WLP_LOGGING_CONSOLE_LOGLEVEL", "INFO");
    return process;
  }

  @Override
  public boolean isUp(String log) {
    return log.contains("CWWKF0011I") && (log.contains("CWWKZ0001I") || log.contains("CWWKZ0002E"));
  }

  private static Path user(Instance instance) {
    return instance.home().resolve("usr");
  }

  /** What {@code unzip} does in the README. */
  private static void unzip(Path war, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().matches(DATA_SOURCE)) {
          Path file = to.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }
}
