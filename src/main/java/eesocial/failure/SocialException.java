package eesocial.failure;

/**
 * A flow that ends badly, with the {@link Reason} everyone may know and a detail for the log. The
 * detail never holds a token, code, state or secret.
 */
public class SocialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Ends the flow for a reason that needs no cause. */
  public SocialException(Reason reason, String detail) {
    this(reason, detail, null);
  }

  /** Ends the flow for a reason found by somebody else, whose exception is kept for the log. */
  public SocialException(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** Why the flow ended. */
  public Reason reason() {
    return reason;
  }
}
