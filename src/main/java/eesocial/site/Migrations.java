package eesocial.site;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Names the database and brings the site's own tables up to date before the first request, after
 * those of the library. Flyway commits by itself, hence no container's transaction.
 */
@Startup
@Singleton
@DependsOn("social-tables")
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
    name = Migrations.DATABASE,
    className = "eesocial.site.EmbeddedOrPostgres",
    maxPoolSize = 16,
    minPoolSize = 0,
    initialPoolSize = 0,
    maxIdleTime = 60,
    properties = {
      "profile=social",
      // without these, Payara's pool never recovers from an outage of the database
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
    })
public class Migrations {

  static final String DATABASE = "java:app/jdbc/social";

  @Resource(lookup = DATABASE)
  DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration/site")
        .failOnMissingLocations(true)
        // the library's tables are there first
        .baselineOnMigrate(true)
        .baselineVersion("1")
        // older databases remember the migrations that used to make those
        .ignoreMigrationPatterns("*:missing", "*:future")
        .load()
        .migrate();
  }
}
