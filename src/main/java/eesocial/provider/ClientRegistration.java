package eesocial.provider;

/**
 * What the provider gave us when the application was registered. No record, so that nothing which
 * turns values into JSON or text finds the secret.
 */
public final class ClientRegistration {

  private static final String REMEDY = "Write what the provider gave you for this application";

  private final String clientId;
  private final String clientSecret;
  private final ClientAuthentication authentication;

  private ClientRegistration(
      String clientId, String clientSecret, ClientAuthentication authentication) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.authentication = authentication;
  }

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

  /** The public identifier (RFC 6749, section 2.2). */
  public String clientId() {
    return clientId;
  }

  /** The secret; null for a public client. */
  public String clientSecret() {
    return clientSecret;
  }

  /** How the secret is presented. */
  public ClientAuthentication authentication() {
    return authentication;
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
