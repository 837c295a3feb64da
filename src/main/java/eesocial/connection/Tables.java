package eesocial.connection;

import eesocial.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the tables of {@code META-INF/social/tables.sql} at the start, in the application's own
 * database; a database that is not there stops the deployment. What an application builds upon
 * them, it makes in a bean that {@code @DependsOn("social-tables")}.
 */
@Startup
@Singleton(name = "social-tables")
@TransactionManagement(TransactionManagementType.BEAN)
public class Tables {

  private static final String SCRIPT = "/META-INF/social/tables.sql";
  private static final int TRIES = 5;

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject Transaction transaction;
  @Inject Settings settings;

  @PostConstruct
  void create() {
    if (settings.createTables()) {
      statements().forEach(this::run);
    }
  }

  /** In a transaction of its own, so that no lock waits for another statement's. */
  private void run(String statement) {
    for (int tries = 1; ; tries++) {
      try {
        transaction.run(() -> entityManager.createNativeQuery(statement).executeUpdate());
        return;
      } catch (RuntimeException e) {
        // another node makes the same at the same time, and each database has its own words for
        // that; the next look sees what it made
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Without comments, which some drivers would search for parameters. */
  static List<String> statements() {
    String sql = script().replaceAll("(?m)--.*$", "");
    return Stream.of(sql.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String script() {
    try (InputStream in = Tables.class.getResourceAsStream(SCRIPT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
