package eesocial.provider;

/**
 * What the provider gave us when the application was registered.
 *
 * @param clientId public identifier (RFC 6749, section 2.2)
 * @param clientSecret the secret; null for a public client
 * @param authentication how the secret is presented
 */
public record ClientRegistration(
    String clientId, String clientSecret, ClientAuthentication authentication) {

  /** Without the secret. */
  @Override
  public String toString() {
    return clientId + " (" + authentication + ", secret ***)";
  }
}
