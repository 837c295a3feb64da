package eesocial.storage;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.failure.StorageFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work as one transaction: all of it is stored, or nothing. */
@ApplicationScoped
public class Transaction {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry registry;

  @Inject Transaction self;

  /**
   * Runs the work, and again if somebody else was faster: then it sees what they stored; or if the
   * connection to the database was lost before the work was done.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if the database does not answer
   */
  public <T> T run(Supplier<T> work) {
    return repeated(new Tries(!isUnderWay()), work, self::runOnce);
  }

  /**
   * The same in a transaction of its own: what it stores stays, whatever becomes of the one that is
   * under way, and no connection to the database is kept.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if the database does not answer
   */
  public <T> T separately(Supplier<T> work) {
    return repeated(new Tries(true), work, self::runSeparately);
  }

  /**
   * Runs the work, which means to be the only one; again only if the connection to the database was
   * lost before it was done.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if the database does not answer
   */
  public <T> T attempt(Supplier<T> work) {
    return repeated(Tries.alone(!isUnderWay()), work, self::runOnce);
  }

  /** Does something once the transaction that is under way is committed, else never. */
  public void afterCommit(Runnable deed) {
    registry.registerInterposedSynchronization(new AfterCommit(deed));
  }

  private record AfterCommit(Runnable deed) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == jakarta.transaction.Status.STATUS_COMMITTED) {
        deed.run();
      }
    }
  }

  /** What {@link #run} and {@link #attempt} do, for the container to put a transaction around. */
  @Transactional
  public <T> T runOnce(Supplier<T> work) {
    return work.get();
  }

  /** What {@link #separately} does, for the container as well. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T runSeparately(Supplier<T> work) {
    return work.get();
  }

  private boolean isUnderWay() {
    return registry.getTransactionKey() != null;
  }

  private static <T> T repeated(
      Tries tries, Supplier<T> work, Function<Supplier<T>, T> transaction) {
    Supplier<T> noted = tries.noting(work);
    while (true) {
      try {
        return transaction.apply(noted);
      } catch (Exception e) {
        if (!tries.isAnother(e)) {
          throw told(e);
        }
      }
    }
  }

  /** Some containers let the checked RollbackException of a failed commit through. */
  private static RuntimeException told(Exception e) {
    if (StorageFailure.isOutage(e)) {
      return new SocialException(Reason.STORAGE_UNAVAILABLE, "the database does not answer", e);
    }
    return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
  }
}
