package eesocial.failure;

import java.sql.SQLException;

/**
 * Recognises that a row exists already. Providers of JPA wrap the database's answer each in their
 * own way, so only the SQLState at the bottom tells.
 */
public final class UniqueViolation {

  /** SQL standard class 23, subclass 505 on H2 and PostgreSQL. */
  private static final String SQL_STATE = "23505";

  private UniqueViolation() {}

  /** Whether a unique or primary key was the reason for the exception. */
  public static boolean caused(Throwable exception) {
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
