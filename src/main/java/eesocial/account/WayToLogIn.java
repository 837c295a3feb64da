package eesocial.account;

/**
 * A way to log in that is no connection, for example a password; the application may have several,
 * each a CDI bean. Before a caller's last connection is removed, one of them must be open.
 */
public interface WayToLogIn {

  /** Whether this caller could log in by it. */
  boolean isOpenTo(String caller);
}
