package eesocial.provider;

import java.net.URI;

/**
 * A provider's addresses. Null where the definition is silent; for OpenID Connect the issuer's
 * metadata fill the gaps (OpenID Connect Discovery 1.0, section 3).
 *
 * @param issuer who signs ID tokens and says {@code iss} (RFC 9207)
 * @param authorization where the browser is sent (RFC 6749, section 3.1)
 * @param token where a code becomes tokens (RFC 6749, section 3.2)
 * @param userInfo where the profile is read
 * @param revocation where tokens are given back (RFC 7009)
 * @param api base of the API client
 */
public record Endpoints(
    String issuer, URI authorization, URI token, URI userInfo, URI revocation, URI api) {

  /** OpenID Connect needs the issuer alone; it knows the rest. */
  static Endpoints of(Definition definition, Protocol protocol) {
    boolean discovered = protocol == Protocol.OIDC;
    return new Endpoints(
        address(definition, "issuer", discovered) == null
            ? null
            : definition.find("issuer").orElseThrow(),
        address(definition, "authorization-endpoint", !discovered),
        address(definition, "token-endpoint", !discovered),
        address(definition, "userinfo-endpoint", !discovered),
        address(definition, "revocation-endpoint", false),
        address(definition, "api", false));
  }

  private static URI address(Definition definition, String key, boolean required) {
    return required ? definition.requireAddress(key) : definition.address(key).orElse(null);
  }

  /** These addresses, and another's where these are silent. */
  public Endpoints or(Endpoints other) {
    return new Endpoints(
        first(issuer, other.issuer),
        first(authorization, other.authorization),
        first(token, other.token),
        first(userInfo, other.userInfo),
        first(revocation, other.revocation),
        first(api, other.api));
  }

  private static <T> T first(T one, T other) {
    return one != null ? one : other;
  }
}
