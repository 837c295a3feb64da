package eesocial.failure;

import java.time.Duration;

/** A refusal that will not last, with the time after which another try makes sense. */
public class RetryLaterException extends SocialException {

  private static final long serialVersionUID = 1L;

  private final Duration after;

  /** Ends the flow for a reason that passes. */
  public RetryLaterException(Reason reason, String detail, Duration after) {
    super(reason, detail);
    this.after = after;
  }

  /** Whole seconds, at least one, as in {@code Retry-After} (RFC 9110, section 10.2.3). */
  public long seconds() {
    return Math.max(1, after.plusMillis(999).toSeconds());
  }
}
