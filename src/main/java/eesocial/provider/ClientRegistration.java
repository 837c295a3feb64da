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

  private static final String REMEDY = "Write what the provider gave you for this application";

  static ClientRegistration of(Definition definition) {
    String clientId =
        definition
            .find("client-id")
            .or(() -> definition.find("consumer-key"))
            .orElseThrow(() -> definition.problem("client-id", "is missing", REMEDY));
    ClientAuthentication authentication =
        definition.choice(
            "client-authentication",
            ClientAuthentication.class,
            ClientAuthentication.CLIENT_SECRET_BASIC);
    boolean isPublic = authentication == ClientAuthentication.NONE;
    return new ClientRegistration(
        clientId, isPublic ? null : clientSecret(definition), authentication);
  }

  private static String clientSecret(Definition definition) {
    return definition
        .find("client-secret")
        .or(() -> definition.find("consumer-secret"))
        .orElseThrow(
            () ->
                definition.problem(
                    "client-secret",
                    "is missing",
                    REMEDY + ", or client-authentication=none for a public client"));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return clientId + " (" + authentication + ", secret ***)";
  }
}
