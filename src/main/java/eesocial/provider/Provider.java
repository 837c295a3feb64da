package eesocial.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who can vouch for a caller, as one definition and one registration describe it.
 *
 * @param id the id in addresses, keys and rows: {@code github}
 * @param name what people read on the button: {@code GitHub}
 * @param protocol what is spoken
 * @param client our registration
 * @param endpoints its addresses
 * @param scope what is asked for, in the provider's spelling (RFC 6749, section 3.3)
 * @param scopeSeparator what stands between two scopes; a space by the RFC
 * @param pkce whether the code is bound to us by S256 (RFC 7636)
 * @param authorizationParameters sent along with every authorization request
 * @param userInfo where its profile keeps what
 * @param unknownLogin what the login of an unconnected account does
 */
public record Provider(
    String id,
    String name,
    Protocol protocol,
    ClientRegistration client,
    Endpoints endpoints,
    List<String> scope,
    String scopeSeparator,
    boolean pkce,
    Map<String, String> authorizationParameters,
    UserInfoMapping userInfo,
    UnknownLogin unknownLogin) {

  /** What each authorization request says itself; the definition has keys for the rest. */
  private static final Set<String> RESERVED =
      Set.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method");

  /**
   * Reads a provider from its definition.
   *
   * @param unknownLogin what goes for providers that do not say it themselves
   * @throws eesocial.failure.ConfigurationException if the definition could not work
   */
  static Provider of(Definition definition, UnknownLogin unknownLogin) {
    String name = definition.require("name", "Write what people shall read on the button");
    definition.require("protocol", "Write oidc or oauth2, or extend a definition that has it");
    Protocol protocol = definition.choice("protocol", Protocol.class, Protocol.OAUTH2);
    List<String> scope =
        definition.find("scope").map(text -> List.of(text.split("[\\s,]+"))).orElse(List.of());
    if (protocol == Protocol.OIDC && !scope.contains("openid")) {
      throw definition.problem("scope", "lacks openid", "Write openid profile email");
    }
    return new Provider(
        definition.id(),
        name,
        protocol,
        ClientRegistration.of(definition),
        Endpoints.of(definition, protocol),
        scope,
        definition.find("scope-separator").filter("comma"::equals).map(comma -> ",").orElse(" "),
        pkce(definition),
        authorizationParameters(definition),
        UserInfoMapping.of(definition),
        definition.choice("unknown-login", UnknownLogin.class, unknownLogin));
  }

  private static boolean pkce(Definition definition) {
    String pkce = definition.find("pkce").orElse("S256");
    if (!Set.of("S256", "none").contains(pkce)) {
      throw definition.problem("pkce", "is \"" + pkce + "\"", "Write S256 or none");
    }
    return "S256".equals(pkce);
  }

  private static Map<String, String> authorizationParameters(Definition definition) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : definition.find("authorization-parameters").orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals).strip();
      if (RESERVED.contains(name)) {
        throw definition.problem(
            "authorization-parameters", "sets " + name, "Leave that to every single request");
      }
      if (equals > 0) {
        parameters.put(name, pair.substring(equals + 1).strip());
      }
    }
    return parameters;
  }

  /** Whether it speaks OpenID Connect. */
  public boolean isOpenId() {
    return protocol == Protocol.OIDC;
  }

  /**
   * Whether the provider answers by a form the browser posts (OAuth 2.0 Form Post Response Mode).
   */
  public boolean answersByFormPost() {
    return "form_post".equals(authorizationParameters.get("response_mode"));
  }

  @Override
  public String toString() {
    return id;
  }
}
