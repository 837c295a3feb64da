package eesocial.site;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;

/**
 * The database that {@code social.db-url} names: H2 inside this JVM, or PostgreSQL.
 *
 * <p>A data source definition cannot read the configuration on every server, a class can. It uses
 * no other class of the site, so that a server may load it from a library of its own.
 */
// The rest is in web.xml, where one server takes this level for READ_UNCOMMITTED. Another one's
// pool recovers from an outage of the database only if there is a level: it then asks every
// connection that comes back.
@DataSourceDefinition(
    name = "java:app/jdbc/social",
    className = "eesocial.site.EmbeddedOrPostgres",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
public class EmbeddedOrPostgres implements XADataSource {

  private static final Pattern ABSOLUTE_OR_NO_FILE =
      Pattern.compile("(?:file:)?(?:/|~/|[A-Za-z]:[/\\\\]).+|(?:mem|tcp|ssl):.*");

  private XADataSource database;

  /** Some servers set the properties of a definition, and insist that there is one. */
  public void setProfile(String profile) {}

  // not in the constructor: servers call it where the application's configuration is out of reach
  private synchronized XADataSource database() throws SQLException {
    if (database == null) {
      database = configured(settings());
    }
    return database;
  }

  private static UnaryOperator<String> settings() {
    try {
      Config config = ConfigProvider.getConfig();
      return key -> config.getOptionalValue(key, String.class).orElse("");
    } catch (IllegalStateException e) {
      return EmbeddedOrPostgres::beforeThereIsConfig;
    }
  }

  // a server may want a connection before it has MicroProfile Config; the sources are the same
  private static String beforeThereIsConfig(String key) {
    String variable = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    return Stream.of(System.getProperty(key), System.getenv(variable), packaged(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String packaged(String key) {
    Properties defaults = new Properties();
    try (InputStream in =
        EmbeddedOrPostgres.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      defaults.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return defaults.getProperty(key, "").replace("${user.home}", System.getProperty("user.home"));
  }

  private static XADataSource configured(UnaryOperator<String> settings) throws SQLException {
    String url = settings.apply("social.db-url");
    if (url.startsWith("jdbc:h2:")) {
      return h2(url, settings);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return postgres(url, settings);
    }
    throw new SQLException(
        "social.db-url must start with jdbc:h2: or jdbc:postgresql:, for example"
            + " jdbc:h2:file:/var/lib/ee-social/ee-social or jdbc:postgresql://localhost/social");
  }

  private static XADataSource h2(String url, UnaryOperator<String> settings) throws SQLException {
    String path = url.substring("jdbc:h2:".length()).replaceFirst(";.*", "");
    if (!ABSOLUTE_OR_NO_FILE.matcher(path).matches()) {
      throw new SQLException(
          "social.db-url names an H2 file relative to the working directory; write an absolute"
              + " path, for example jdbc:h2:file:/var/lib/ee-social/ee-social");
    }
    JdbcDataSource h2 = new JdbcDataSource();
    // else H2 confirms a commit up to half a second before it is on disk
    h2.setURL(url.contains("WRITE_DELAY=") ? url : url + ";WRITE_DELAY=0");
    h2.setUser(settings.apply("social.db-user"));
    h2.setPassword(settings.apply("social.db-password"));
    return h2;
  }

  private static XADataSource postgres(String url, UnaryOperator<String> settings) {
    PGXADataSource postgres = new PGXADataSource();
    postgres.setUrl(url);
    if (!url.contains("user=")) {
      postgres.setUser(settings.apply("social.db-user"));
      postgres.setPassword(settings.apply("social.db-password"));
    }
    return postgres;
  }

  @Override
  public XAConnection getXAConnection() throws SQLException {
    return database().getXAConnection();
  }

  /** Ignores what the server offers: the configuration says who logs in to the database. */
  @Override
  public XAConnection getXAConnection(String user, String password) throws SQLException {
    return database().getXAConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public int getLoginTimeout() throws SQLException {
    return database().getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database().setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("eesocial.site");
  }
}
