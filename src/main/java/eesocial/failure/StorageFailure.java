package eesocial.failure;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Recognises why something could not be stored. Providers of JPA and JTA wrap the database's answer
 * each in their own way, so only the bottom of the causes tells.
 */
public final class StorageFailure {

  /** SQL standard class 23, subclass 505 on H2 and PostgreSQL. */
  private static final String UNIQUE_VIOLATION = "23505";

  /** Data, constraint, syntax: faults of a statement, not of the database. */
  private static final Set<String> STATEMENT_FAULTS = Set.of("21", "22", "23", "42");

  private StorageFailure() {}

  /** Whether a row with the same unique key was there first. */
  public static boolean isUniqueViolation(Throwable exception) {
    return any(exception, StorageFailure::isDuplicate);
  }

  /** Whether somebody else stored or changed the same row at the same time. */
  public static boolean isRace(Throwable exception) {
    return any(
        exception,
        t ->
            isDuplicate(t)
                || isRolledBack(t)
                || t instanceof EntityExistsException
                || t instanceof OptimisticLockException);
  }

  /** Whether the database cannot be reached or does not work. */
  public static boolean isOutage(Throwable exception) {
    return any(
        exception,
        t -> t instanceof SQLException sql && !isStatementFault(sql) && !isRolledBack(sql));
  }

  private static boolean isDuplicate(Throwable exception) {
    return exception instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
  }

  /** SQL standard class 40, for the sake of another transaction; H2 gives up waiting with HYT00. */
  private static boolean isRolledBack(Throwable exception) {
    return exception instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("40") || "HYT00".equals(sql.getSQLState()));
  }

  private static boolean isStatementFault(SQLException exception) {
    String state = exception.getSQLState();
    return state != null && state.length() == 5 && STATEMENT_FAULTS.contains(state.substring(0, 2));
  }

  private static boolean any(Throwable exception, Predicate<Throwable> test) {
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (test.test(t)) {
        return true;
      }
    }
    return false;
  }
}
