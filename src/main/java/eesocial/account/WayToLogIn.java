package eesocial.account;

/**
 * A way to log in: a connection is one, a password another, and the application may add its own,
 * each a CDI bean. What was removed counts only if one of them is still open afterwards.
 *
 * <p>All are asked in the transaction of the removal, which has locked the caller's connections and
 * is rolled back if nobody says yes. An application that takes away a way of its own does the same:
 * it locks them ({@code ConnectionRepository.lock}), takes it away and then asks all.
 */
public interface WayToLogIn {

  /** Whether this caller could log in by it now. */
  boolean isOpenTo(String caller);
}
