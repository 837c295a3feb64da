package eesocial.site;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the site's own tables up to date before the first request, after those of the library.
 * Flyway commits by itself, hence no container's transaction.
 */
@Startup
@Singleton
@DependsOn("social-tables")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  @Resource(lookup = "java:app/jdbc/social") // web.xml says what that is
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
