package eesocial.connection;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.failure.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Runs work as one transaction: all of it is stored, or nothing. */
@ApplicationScoped
public class Transaction {

  @Inject Transaction self;

  /** Runs the work, and once more if somebody else stored the same row first: then it is found. */
  public <T> T run(Supplier<T> work) {
    try {
      return self.runOnce(work);
    } catch (RuntimeException e) {
      if (UniqueViolation.caused(e)) {
        return self.runOnce(work);
      }
      throw isStorage(e)
          ? new SocialException(Reason.STORAGE_UNAVAILABLE, "the database does not answer", e)
          : e;
    }
  }

  private static boolean isStorage(Throwable exception) {
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (t instanceof SQLException || t instanceof PersistenceException) {
        return true;
      }
    }
    return false;
  }

  @Transactional
  public <T> T runOnce(Supplier<T> work) {
    return work.get();
  }
}
