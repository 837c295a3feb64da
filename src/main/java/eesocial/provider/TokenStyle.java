package eesocial.provider;

import jakarta.json.JsonObject;

/**
 * How a provider is asked for tokens (RFC 6749, sections 4.1.3 and 6).
 *
 * @param encoding how the parameters travel
 * @param clientIdParameter the name of {@code client_id}
 * @param clientSecretParameter the name of {@code client_secret}
 * @param invalidGrant what the answer says where others say {@code invalid_grant}; null if it says
 *     so, too
 */
public record TokenStyle(
    Encoding encoding,
    String clientIdParameter,
    String clientSecretParameter,
    Condition invalidGrant) {

  /** How the parameters of a token request travel. */
  public enum Encoding {
    /** As a posted form, by the RFC. */
    FORM,
    /** As a posted JSON object. */
    JSON,
    /** As the query of a GET. */
    GET
  }

  static TokenStyle of(Definition definition) {
    return new TokenStyle(
        definition.choice("token-request", Encoding.class, Encoding.FORM),
        definition.find("client-id-parameter").orElse("client_id"),
        definition.find("client-secret-parameter").orElse("client_secret"),
        definition.condition("invalid-grant").orElse(null));
  }

  /** Whether an answer says that the grant is over (RFC 6749, section 5.2). */
  public boolean isInvalidGrant(JsonObject answer) {
    return "invalid_grant".equals(Pointers.text(answer.get("error")))
        || (invalidGrant != null && invalidGrant.holds(answer));
  }
}
