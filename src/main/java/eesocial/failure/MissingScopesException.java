package eesocial.failure;

import java.util.Set;

/** A connection lacks scopes; whoever asks the user for them can mend that. */
public class MissingScopesException extends SocialException {

  private static final long serialVersionUID = 1L;

  private final Set<String> scopes;

  /**
   * Names what is missing.
   *
   * @param provider the provider's id
   * @param scopes what was not granted; empty if the provider does not say
   */
  public MissingScopesException(String provider, Set<String> scopes) {
    super(
        Reason.MISSING_SCOPES,
        "the connection to " + provider + " lacks the scopes " + String.join(" ", scopes));
    this.scopes = Set.copyOf(scopes);
  }

  /** What was not granted, in the provider's spelling; empty if the provider does not say. */
  public Set<String> scopes() {
    return scopes;
  }
}
