package eesocial.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Debian's MariaDB on the loopback interface, with an empty database and its usual collation. */
public final class MariaDb implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String NAME = "social";

  private final Process process;
  private final int port;

  private MariaDb(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port; it asks nobody for a password. */
  public static MariaDb start() {
    try {
      Path home = Files.createTempDirectory("mariadb");
      int port = Server.freePort();
      Process process =
          new ProcessBuilder(
                  "/usr/sbin/mariadbd",
                  "--no-defaults",
                  "--datadir=" + Files.createDirectory(home.resolve("data")),
                  "--socket=" + home.resolve("socket"),
                  "--bind-address=127.0.0.1",
                  "--port=" + port,
                  "--character-set-server=utf8mb4",
                  "--skip-grant-tables",
                  "--skip-networking=0",
                  "--user=" + System.getProperty("user.name"))
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      MariaDb started = new MariaDb(process, port);
      started.create(home.resolve("log"));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to the database. */
  public Connection connect() throws SQLException {
    return connect(NAME);
  }

  @Override
  public void close() {
    process.destroy();
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + database);
  }

  private void create(Path log) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isCreated()) {
      try {
        // waits a moment; true only if the process has ended
        if (process.waitFor(100, MILLISECONDS) || Instant.now().isAfter(end)) {
          throw new IllegalStateException("MariaDB did not start:\n" + Files.readString(log));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isCreated() {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate("create database if not exists " + NAME) >= 0;
    } catch (SQLException e) {
      return false;
    }
  }
}
