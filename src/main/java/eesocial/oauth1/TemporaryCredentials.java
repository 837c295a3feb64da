package eesocial.oauth1;

/**
 * What stands for an authorization that is being asked for (RFC 5849, section 2.1).
 *
 * @param token the identifier, which travels through the browser
 * @param secret the shared secret, which does not
 */
public record TemporaryCredentials(String token, String secret) {

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "TemporaryCredentials[***]";
  }
}
