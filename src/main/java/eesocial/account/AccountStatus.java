package eesocial.account;

/**
 * Whether an account may be used; the application implements it if accounts can be disabled, or
 * deleted without their connections. Several beans must all agree.
 */
public interface AccountStatus {

  /**
   * Whether this caller may log in by a connection or a remembered login, and whether the tokens of
   * their connections are used at all. False for unknown callers.
   */
  boolean isOpen(String caller);
}
