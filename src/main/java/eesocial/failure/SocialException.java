package eesocial.failure;

/**
 * A flow that ends badly, with the {@link Reason} everyone may know and a detail for the log. The
 * detail never holds a token, code, state or secret. It has no stack trace: a refusal is no fault
 * of the program, and whoever is refused by the thousand shall not fill the disk.
 */
public class SocialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String expected;

  /** Ends the flow for a reason that needs no cause. */
  public SocialException(Reason reason, String detail) {
    this(reason, detail, (Throwable) null);
  }

  /** Ends the flow for a reason found by somebody else, whose exception is kept for the log. */
  public SocialException(Reason reason, String detail, Throwable cause) {
    super(detail, cause, true, false);
    this.reason = reason;
    this.expected = "";
  }

  private SocialException(Reason reason, String detail, String expected) {
    super(detail, null, true, false);
    this.reason = reason;
    this.expected = expected;
  }

  /** Another account than the one that was meant, which the user may be told the name of. */
  public static SocialException otherAccount(String expected) {
    return new SocialException(
        Reason.OTHER_ACCOUNT, "another account than the one expected", expected);
  }

  /** What the user calls the account that was expected; empty if there is none. */
  public String expected() {
    return expected;
  }

  /** What the user is told, if the application has words of its own for it; else null. */
  public String told() {
    return null;
  }

  /** Why the flow ended. */
  public Reason reason() {
    return reason;
  }
}
