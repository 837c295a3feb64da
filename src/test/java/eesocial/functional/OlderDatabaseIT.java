package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Postgres;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import eesocial.testing.Trips;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Databases whose every table Flyway has made, the library's too, go on to be used. */
@Tag("ci")
class OlderDatabaseIT {

  private static final String ACCOUNT =
      "insert into account (name, full_name, email_verified, created_at, version)"
          + " values ('ada', 'Ada', false, current_timestamp, 1)";
  private static final String GROUP = "insert into account_group values ('ada', 'user')";
  private static final String CONNECTION =
      "insert into social_connection (id, caller, provider, provider_user_id, rank_no,"
          + " email_verified, status, created_at, updated_at, version)"
          + " values ('1', 'ada', 'plain', '%s', 1, false, 'ACTIVE', current_timestamp,"
          + " current_timestamp, 1)";

  private final Person person = Person.named("ada");

  @Test
  void ofH2IsTakenOver() {
    Map<String, String> settings = new HashMap<>();
    Server server = Server.of("older-h2", settings);
    Path file = server.home().resolve("older");
    settings.put("SOCIAL_DB_URL", "jdbc:h2:file:" + file);
    settings.put("SOCIAL_DB_USER", "social");
    settings.put("SOCIAL_DB_PASSWORD", "");
    assertTakenOver(server, settings);
  }

  @Test
  void ofPostgresIsTakenOver() {
    try (Postgres postgres = Postgres.start()) {
      Map<String, String> settings = new HashMap<>(postgres.settings());
      assertTakenOver(Server.of("older-postgres", settings), settings);
    }
  }

  private void assertTakenOver(Server server, Map<String, String> settings) {
    makeAsBefore(settings);
    settings.put("SOCIAL_APP_URL", server.url());
    try (Server site = server.deploying(site())) {
      site.start();
      Browser browser = new Browser(site.url());
      assertThat(Trips.logIn(browser, Realms.PLAIN, person).location())
          .isEqualTo(site.url() + "/profile.xhtml");
      assertThat(browser.get("/test/inside/caller").body()).contains("\"name\":\"ada\"");
      assertThat(browser.get("/social/connections").body()).contains(person.sub());
      assertThat(site.get("/login.xhtml").statusCode()).isEqualTo(200);
      site.stop();
      site.start();
    }
  }

  private void makeAsBefore(Map<String, String> settings) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(
                settings.get("SOCIAL_DB_URL"),
                settings.get("SOCIAL_DB_USER"),
                settings.get("SOCIAL_DB_PASSWORD"))
            .locations("classpath:eesocial/site/before", "classpath:db/migration/site")
            .target("5")
            .load();
    flyway.migrate();
    try (var connection = flyway.getConfiguration().getDataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String sql : List.of(ACCOUNT, GROUP, CONNECTION.formatted(person.sub()))) {
        assertThat(statement.executeUpdate(sql)).isEqualTo(1);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.jboss.shrinkwrap.api.spec.WebArchive site() {
    Properties realms = new Properties();
    realms.putAll(Realms.settings());
    realms.put("config_ordinal", "200");
    try {
      return SuiteDeployment.site(realms);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
