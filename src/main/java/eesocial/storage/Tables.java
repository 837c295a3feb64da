package eesocial.storage;

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
 * Makes the tables of {@code META-INF/social/tables.sql} at the start, on MariaDB and MySQL those
 * of {@code tables-mysql.sql}, in the application's own database; a database that is not there
 * stops the deployment. What an application builds upon them, it makes in a bean that
 * {@code @DependsOn("social-tables")}.
 */
@Startup
@Singleton(name = "social-tables")
@TransactionManagement(TransactionManagementType.BEAN)
public class Tables {

  private static final String SCRIPT = "/META-INF/social/tables.sql";
  private static final String SCRIPT_OF_MYSQL = "/META-INF/social/tables-mysql.sql";

  /** Finds something on MariaDB and MySQL alone. */
  static final String BINARY_COLLATION =
      "select collation_name from information_schema.collations"
          + " where collation_name in ('utf8mb4_nopad_bin', 'utf8mb4_0900_bin')";

  private static final int TRIES = 5;

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject ExactIds exactIds;
  @Inject Transaction transaction;
  @Inject Settings settings;

  @PostConstruct
  void create() {
    if (settings.createTables()) {
      statements(binaryCollation()).forEach(this::run);
    }
    transaction.run(exactIds::check);
  }

  private String binaryCollation() {
    List<?> found =
        transaction.run(() -> entityManager.createNativeQuery(BINARY_COLLATION).getResultList());
    return found.isEmpty() ? null : String.valueOf(found.get(0));
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

  /**
   * The script without comments, which some drivers would search for parameters.
   *
   * @param binaryCollation what {@link #BINARY_COLLATION} finds; null if nothing
   */
  static List<String> statements(String binaryCollation) {
    String script =
        binaryCollation == null
            ? read(SCRIPT)
            : read(SCRIPT_OF_MYSQL).replace("${binary}", binaryCollation);
    String sql = script.replaceAll("(?m)--.*$", "");
    return Stream.of(sql.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String read(String script) {
    try (InputStream in = Tables.class.getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
