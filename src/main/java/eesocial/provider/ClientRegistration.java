package eesocial.provider;

import java.util.Map;

/**
 * What the provider gave us when the application was registered. No record, so that nothing which
 * turns values into JSON or text finds the secret.
 */
public final class ClientRegistration {

  private static final String REMEDY = "Write what the provider gave you for this application";

  /** What is computed with a secret that both sides know. */
  private static final Map<String, String> TAKES_A_SECRET =
      Map.of(
          "id-token.algorithms", "HS256",
          "appsecret-proof", "true",
          "revocation", "delete-by-client");

  private final String clientId;
  private final String clientSecret;
  private final SigningKey signingKey;
  private final ClientAuthentication authentication;

  private ClientRegistration(
      String clientId,
      String clientSecret,
      SigningKey signingKey,
      ClientAuthentication authentication) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.signingKey = signingKey;
    this.authentication = authentication;
  }

  static ClientRegistration of(Definition definition) {
    String clientId = clientId(definition);
    ClientAuthentication authentication =
        definition.choice(
            "client-authentication",
            ClientAuthentication.class,
            ClientAuthentication.CLIENT_SECRET_BASIC);
    return switch (authentication) {
      case CLIENT_SECRET_BASIC, CLIENT_SECRET_POST ->
          new ClientRegistration(clientId, clientSecret(definition), null, authentication);
      case CLIENT_SECRET_ES256 ->
          withoutSecret(definition, clientId, SigningKey.of(definition), authentication);
      case NONE -> withoutSecret(definition, clientId, null, authentication);
    };
  }

  private static ClientRegistration withoutSecret(
      Definition definition, String clientId, SigningKey key, ClientAuthentication authentication) {
    TAKES_A_SECRET.forEach(
        (name, value) -> {
          if (definition.find(name).filter(value::equals).isPresent()) {
            throw definition.problem(
                "client-authentication",
                "leaves no secret for " + name + "=" + value,
                "Write client_secret_basic or client_secret_post");
          }
        });
    return new ClientRegistration(clientId, null, key, authentication);
  }

  /** The identifier under its name or Flask-Social's. */
  static String clientId(Definition definition) {
    return definition
        .find("client-id")
        .or(() -> definition.find("consumer-key"))
        .orElseThrow(() -> definition.problem("client-id", "is missing", REMEDY));
  }

  /** The public identifier (RFC 6749, section 2.2). */
  public String clientId() {
    return clientId;
  }

  /** The secret; null for a public client and for one that signs its secrets. */
  public String clientSecret() {
    return clientSecret;
  }

  /** The key that signs secrets; null for other clients. */
  public SigningKey signingKey() {
    return signingKey;
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
