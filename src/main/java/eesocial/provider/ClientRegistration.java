package eesocial.provider;

import java.util.Set;

/**
 * What the provider gave us when the application was registered. No record, so that nothing which
 * turns values into JSON or text finds the secret.
 */
public final class ClientRegistration {

  private static final String REMEDY = "Write what the provider gave you for this application";

  /** What is computed with a secret that both sides know. */
  private static final Set<String> TAKES_A_SECRET =
      Set.of(
          "id-token.algorithms=HS256",
          "appsecret-proof=true",
          "revocation=delete-by-client",
          "revocation=rfc7009-basic");

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
    TAKES_A_SECRET.stream()
        .filter(setting -> says(definition, setting))
        .findFirst()
        .ifPresent(
            setting -> {
              throw definition.problem(
                  "client-authentication",
                  "leaves no secret for " + setting,
                  "Write client_secret_basic or client_secret_post");
            });
    return new ClientRegistration(clientId, null, key, authentication);
  }

  private static boolean says(Definition definition, String setting) {
    String[] pair = setting.split("=", 2);
    return definition.find(pair[0]).filter(pair[1]::equals).isPresent();
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
