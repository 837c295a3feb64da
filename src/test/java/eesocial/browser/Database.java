package eesocial.browser;

import eesocial.testing.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a site keeps its accounts: the same WAR, other settings. */
sealed interface Database extends AutoCloseable {

  /** What the environment says of it. */
  Map<String, String> settings();

  /** A look at what the site wrote, once the server with this home has stopped. */
  Connection connect(Path home) throws SQLException;

  @Override
  void close();

  /** H2 on disk, the default. */
  record Embedded() implements Database {

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }

    @Override
    public Connection connect(Path home) throws SQLException {
      String file = home.resolve(".ee-social/ee-social").toString();
      return DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "social", "");
    }

    @Override
    public void close() {}
  }

  /** PostgreSQL, by three variables of the environment. */
  record PostgreSql(Postgres postgres) implements Database {

    @Override
    public Map<String, String> settings() {
      return postgres.settings();
    }

    @Override
    public Connection connect(Path home) throws SQLException {
      return postgres.connect();
    }

    @Override
    public void close() {
      postgres.close();
    }
  }
}
