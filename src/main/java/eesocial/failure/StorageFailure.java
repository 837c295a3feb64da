package eesocial.failure;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;

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

  /** Whether the database cannot be reached or does not work, be it at the commit. */
  public static boolean isOutage(Throwable exception) {
    return any(exception, StorageFailure::isLostCommit)
        || answer(exception)
            .filter(sql -> !isStatementFault(sql) && !isRolledBack(sql))
            .isPresent();
  }

  /**
   * Whether a connection that was there is no more, and another one may do: SQL standard class 08,
   * PostgreSQL's 57P01 and 57P02, or nothing but a pool's word. That none can be made is another
   * matter.
   */
  public static boolean isLostConnection(Throwable exception) {
    return answer(exception)
        .map(sql -> String.valueOf(sql.getSQLState()))
        .filter(state -> state.matches("null|08.*|57P0[12]") && !state.matches("0800[14]"))
        .isPresent();
  }

  /** What the database or its driver says, for the log: no message, which may hold anything. */
  public static String nameOf(Throwable exception) {
    return answer(exception)
        .map(sql -> sql.getClass().getSimpleName() + ", SQLState " + sql.getSQLState())
        .orElse("no SQLException");
  }

  /** The last SQLException of the causes; those before it wrap it. */
  private static Optional<SQLException> answer(Throwable exception) {
    SQLException last = null;
    for (Throwable t = exception; t != null; t = t.getCause()) {
      last = t instanceof SQLException sql ? sql : last;
    }
    return Optional.ofNullable(last);
  }

  /**
   * Some transaction managers do not say what they heard from the database (Jakarta Transactions).
   */
  private static boolean isLostCommit(Throwable exception) {
    return exception instanceof SystemException
        || exception instanceof HeuristicMixedException
        || (exception instanceof XAException xa && xa.errorCode == XAException.XAER_RMFAIL);
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
