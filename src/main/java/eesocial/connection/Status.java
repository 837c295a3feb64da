package eesocial.connection;

import java.util.Locale;

/** Whether a connection's tokens are of use. Logging in works with either. */
public enum Status {
  /** The API client can be used. */
  ACTIVE,
  /** The provider no longer honours the tokens; the user must go there again. */
  RECONNECT_REQUIRED;

  /** How JSON says it: {@code reconnect-required}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
