package eesocial.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL 15 with an empty database whose user needs a password. */
public final class Postgres implements AutoCloseable {

  private static final String NAME = "social";
  private static final String PASSWORD = "only-for-tests";
  private static final String HOST_BASED_AUTHENTICATION =
      """
      host all postgres 127.0.0.1/32 trust
      host all all      127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres postgres;

  private Postgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts it on a free port. */
  public static Postgres start() {
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder().setDataDirectoryCustomizer(Postgres::askForPasswords).start();
      try (Connection connection = started.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role " + NAME + " login password '" + PASSWORD + "'");
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      return new Postgres(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All the site needs to know. */
  public Map<String, String> settings() {
    return Map.of("SOCIAL_DB_URL", url(), "SOCIAL_DB_USER", NAME, "SOCIAL_DB_PASSWORD", PASSWORD);
  }

  /** For a look at what the site wrote. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), NAME, PASSWORD);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public int port() {
    return postgres.getPort();
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port() + "/" + NAME;
  }

  private static void askForPasswords(File dataDirectory) {
    try {
      Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
