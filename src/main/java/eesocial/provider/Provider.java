package eesocial.provider;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.Peer;
import java.util.List;

/**
 * Somebody who can vouch for a caller, as one definition and one registration describe it. The
 * styles say how each step departs from the standard.
 *
 * @param id the id in addresses, keys and rows: {@code github}
 * @param name what people read on the button: {@code GitHub}
 * @param protocol what is spoken
 * @param client our registration
 * @param endpoints its addresses
 * @param authorization how it is asked for authorization
 * @param token how it is asked for tokens
 * @param idToken what is odd about its ID tokens
 * @param profile how it is asked for the profile
 * @param userInfo where its profile keeps what
 * @param api how its protected resources are asked for
 * @param revocation how tokens are given back, if {@link Endpoints#revocation} is there
 * @param connectOnly whether nobody logs in by it: it serves connections alone
 * @param unknownLogin what the login of an unconnected account may do, in this order
 */
public record Provider(
    String id,
    String name,
    Protocol protocol,
    ClientRegistration client,
    Endpoints endpoints,
    AuthorizationStyle authorization,
    TokenStyle token,
    IdTokenStyle idToken,
    UserInfoStyle profile,
    UserInfoMapping userInfo,
    ApiStyle api,
    Revocation revocation,
    boolean connectOnly,
    List<UnknownLogin> unknownLogin) {

  /**
   * Reads a provider from its definition.
   *
   * @param unknownLogin what goes for providers that do not say it themselves
   * @throws eesocial.failure.ConfigurationException if the definition could not work
   */
  static Provider of(Definition definition, List<UnknownLogin> unknownLogin) {
    String name = definition.require("name", "Write what people shall read on the button");
    definition.require(
        "protocol", "Write oidc, oauth2 or oauth1, or extend a definition that has it");
    Protocol protocol = definition.choice("protocol", Protocol.class, Protocol.OAUTH2);
    UserInfoStyle profile = UserInfoStyle.of(definition);
    return new Provider(
        definition.id(),
        name,
        protocol,
        ClientRegistration.of(definition),
        Endpoints.of(definition, protocol, profile),
        AuthorizationStyle.of(definition, protocol),
        TokenStyle.of(definition),
        IdTokenStyle.of(definition),
        profile,
        UserInfoMapping.of(definition),
        ApiStyle.of(definition),
        definition.choice("revocation", Revocation.class, Revocation.RFC7009),
        "true".equals(definition.either("connect-only", "false", "true")),
        definition
            .find("unknown-login")
            .map(text -> UnknownLogin.of(definition.key("unknown-login"), text))
            .orElse(unknownLogin));
  }

  /** The scopes asked for at every login (RFC 6749, section 3.3). */
  public List<String> scope() {
    return authorization.scope();
  }

  /** Whether it speaks OpenID Connect. */
  public boolean isOpenId() {
    return protocol == Protocol.OIDC;
  }

  /** Whom calls to it go to. */
  public Peer peer() {
    return endpoints.peer(id);
  }

  /**
   * Demands that people may log in by it.
   *
   * @throws SocialException UNKNOWN_PROVIDER if it serves connections alone
   */
  public void requireLogin() {
    if (connectOnly) {
      throw new SocialException(Reason.UNKNOWN_PROVIDER, "nobody logs in by this provider");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
