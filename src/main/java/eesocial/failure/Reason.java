package eesocial.failure;

import java.util.Locale;

/**
 * Every way a request can end badly. The {@linkplain #code() code} is stable: it is the {@code
 * code} of a problem+json answer, the {@code error} parameter of the page a browser is sent to, and
 * the reason in the events.
 */
public enum Reason {
  /** The request is not what the endpoint takes: parameters missing, doubled or mixed. */
  INVALID_REQUEST(400),
  /** No flow of this browser, provider and purpose has this state, or its time is up. */
  UNKNOWN_FLOW(400),
  /** The flow was finished before; a callback counts once. */
  SPENT_FLOW(400),
  /** The body of the request is neither a form nor JSON. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The caller must log in first. */
  NOT_LOGGED_IN(401),
  /** It is too long ago that the caller has proven who they are (RFC 9470, section 3). */
  INSUFFICIENT_USER_AUTHENTICATION(401),
  /** The request does not come from one of our own pages. */
  CROSS_SITE(403),
  /** The caller said no at the provider (RFC 6749, section 4.1.2.1, {@code access_denied}). */
  ACCESS_DENIED(403),
  /** The connection may not do what is wanted of it: it lacks scopes (RFC 6749, section 3.3). */
  MISSING_SCOPES(403),
  /** The provider account is connected to nobody here. */
  NOT_ASSOCIATED(403),
  /** A policy of the application does not allow it. */
  VETOED(403),
  /** Too many logins of this client have failed within a minute (RFC 6585, section 4). */
  TOO_MANY_ATTEMPTS(429),
  /** The provider answered with another account than the one that was meant. */
  OTHER_ACCOUNT(409),
  /** No provider has this id. */
  UNKNOWN_PROVIDER(404),
  /** The caller has no such connection. */
  UNKNOWN_CONNECTION(404),
  /** This browser has no sign-up to finish, or its time is up. */
  UNKNOWN_SIGN_UP(404),
  /** The application makes no account of what was typed. */
  ACCOUNT_REFUSED(422),
  /** The provider account belongs to somebody else here. */
  CONNECTED_ELSEWHERE(409),
  /** Without this connection the caller could never log in again. */
  LAST_WAY_TO_LOG_IN(409),
  /** The provider answered with an error of its own. */
  PROVIDER_ERROR(502),
  /** The provider refuses our registration (RFC 6749, section 5.2, {@code invalid_client}). */
  REGISTRATION_REFUSED(502),
  /**
   * The provider honours the code or refresh token no longer (RFC 6749, section 5.2, {@code
   * invalid_grant}).
   */
  GRANT_REFUSED(502),
  /** The provider no longer lets us act for the user, who must go there again. */
  RECONNECT_REQUIRED(409),
  /** The provider's answer cannot be trusted or understood. */
  INVALID_PROVIDER_RESPONSE(502),
  /** The provider cannot be reached in time. */
  PROVIDER_UNAVAILABLE(503),
  /** Our own database cannot be reached. */
  STORAGE_UNAVAILABLE(503);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  /** The HTTP status (RFC 9110) a client that reads JSON gets. */
  public int status() {
    return status;
  }

  /** Whether somebody has decided so: nothing broke, and nothing will change by itself. */
  public boolean isRefusal() {
    return status == 403;
  }

  /** The stable name, for example {@code unknown-provider}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
