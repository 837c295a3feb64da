package eesocial.storage;

import eesocial.failure.StorageFailure;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How often a transaction is tried, and whether once more. */
final class Tries {

  private static final int OF_RACES = 3;

  /** A pool may hold several connections that died long ago, and give us one after the other. */
  private static final int OF_CONNECTIONS = 20;

  /** What is dead says so at once; who waits for it would wait again. */
  private static final long NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

  private final long begun = System.nanoTime();
  private final boolean whole;
  private final int ofRaces;
  private int races;
  private int connections;
  private boolean done;

  /**
   * None so far.
   *
   * @param whole whether the transaction begins with the work: a part of one cannot get another
   *     connection
   */
  Tries(boolean whole) {
    this(whole, OF_RACES);
  }

  private Tries(boolean whole, int ofRaces) {
    this.whole = whole;
    this.ofRaces = ofRaces;
  }

  /** The same of work that means to be the only one: whoever was faster has won. */
  static Tries alone(boolean whole) {
    return new Tries(whole, 1);
  }

  /** The same work, which tells when it is done: nobody may know what becomes of its commit. */
  <T> Supplier<T> noting(Supplier<T> work) {
    return () -> {
      done = false;
      T result = work.get();
      done = true;
      return result;
    };
  }

  /** Whether it is worth another try. */
  boolean isAnother(Exception failure) {
    if (StorageFailure.isRace(failure)) {
      races++;
      return races < ofRaces;
    }
    connections++;
    return whole
        && !done
        && StorageFailure.isLostConnection(failure)
        && connections < OF_CONNECTIONS
        && System.nanoTime() - begun < NANOSECONDS;
  }
}
