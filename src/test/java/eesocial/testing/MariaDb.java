package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Debian's MariaDB on the loopback interface, with an empty database and its usual collation. */
public final class MariaDb implements AutoCloseable {

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
      Path log = home.resolve("log");
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
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      MariaDb started = new MariaDb(process, port);
      Startup.await(process, started::isCreated, () -> said(log));
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

  private static String said(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
