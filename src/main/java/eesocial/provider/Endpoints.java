package eesocial.provider;

import eesocial.http.Peer;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A provider's addresses. Null where the definition is silent; for OpenID Connect the issuer's
 * metadata fill the gaps (OpenID Connect Discovery 1.0, section 3).
 *
 * @param issuer who signs ID tokens and says {@code iss} (RFC 9207)
 * @param requestToken where temporary credentials are issued (RFC 5849, section 2.1)
 * @param authorization where the browser is sent (RFC 6749, section 3.1)
 * @param token where a code becomes tokens (RFC 6749, section 3.2)
 * @param refresh where tokens are renewed; the token endpoint unless that is elsewhere
 * @param userInfo where the profile is read
 * @param emails where the list of e-mail addresses is read, if the profile lacks it
 * @param revocation where tokens are given back (RFC 7009)
 * @param api base of the API client
 */
public record Endpoints(
    String issuer,
    URI requestToken,
    URI authorization,
    URI token,
    URI refresh,
    URI userInfo,
    URI emails,
    URI revocation,
    URI api) {

  @Override
  public URI refresh() {
    return first(refresh, token);
  }

  /** OpenID Connect needs the issuer alone; it knows the rest. */
  static Endpoints of(Definition definition, Protocol protocol, UserInfoStyle userInfo) {
    boolean discovered = protocol == Protocol.OIDC;
    return new Endpoints(
        address(definition, "issuer", discovered) == null
            ? null
            : definition.find("issuer").orElseThrow(),
        address(definition, "request-token-endpoint", protocol == Protocol.OAUTH1),
        address(definition, "authorization-endpoint", !discovered),
        address(definition, "token-endpoint", !discovered),
        address(definition, "refresh-endpoint", false),
        userInfo.isRequested() ? address(definition, "userinfo-endpoint", !discovered) : null,
        address(definition, "emails-endpoint", false),
        address(definition, "revocation-endpoint", false),
        address(definition, "api", false));
  }

  private static URI address(Definition definition, String key, boolean required) {
    return required ? definition.requireAddress(key) : definition.address(key).orElse(null);
  }

  /**
   * These addresses, and those of an issuer's metadata where these are silent.
   *
   * @param userInfo null if the profile is not asked for there
   */
  public Endpoints or(URI authorization, URI token, URI userInfo, URI revocation) {
    return new Endpoints(
        issuer,
        requestToken,
        first(this.authorization, authorization),
        first(this.token, token),
        refresh,
        first(this.userInfo, userInfo),
        emails,
        first(this.revocation, revocation),
        api);
  }

  /** Whom calls to a provider go to that is described by these addresses. */
  Peer peer(String provider) {
    Set<String> hosts = new HashSet<>();
    Stream.of(requestToken, authorization, token, refresh, userInfo, emails, revocation, api)
        .filter(Objects::nonNull)
        .forEach(uri -> hosts.add(uri.getHost()));
    String home = issuer == null ? null : URI.create(issuer).getHost();
    if (home != null) {
      hosts.add(home);
    }
    return new Peer(provider, home, hosts);
  }

  private static <T> T first(T one, T other) {
    return one != null ? one : other;
  }
}
