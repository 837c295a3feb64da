package eesocial.failure;

/** The application does not allow a login or a connection, and says so in its own words. */
public class VetoException extends SocialException {

  private static final long serialVersionUID = 1L;

  private final String told;

  /**
   * Ends the flow.
   *
   * @param told one sentence for the user
   */
  public VetoException(String told) {
    super(Reason.VETOED, "a policy of the application says no");
    this.told = told;
  }

  @Override
  public String told() {
    return told;
  }
}
