package eesocial.provider;

import java.util.Map;

/**
 * How a provider's protected resources are asked for (RFC 6750, section 2).
 *
 * @param tokenParameter the parameter that carries the access token; null for {@code Authorization:
 *     Bearer}
 * @param appSecretProof whether the token is accompanied by its HMAC, {@code appsecret_proof}
 * @param signatureMethod how OAuth 1.0a signs
 * @param headers sent with every request
 * @param parameters the query of every API call, as far as it does not say these things itself
 */
public record ApiStyle(
    String tokenParameter,
    boolean appSecretProof,
    SignatureMethod signatureMethod,
    Map<String, String> headers,
    Map<String, String> parameters) {

  static ApiStyle of(Definition definition) {
    return new ApiStyle(
        definition.find("access-token-parameter").orElse(null),
        definition.find("appsecret-proof").filter("true"::equals).isPresent(),
        definition.choice("signature-method", SignatureMethod.class, SignatureMethod.HMAC_SHA1),
        definition.headers("request-headers"),
        definition.parameters("api-parameters"));
  }
}
