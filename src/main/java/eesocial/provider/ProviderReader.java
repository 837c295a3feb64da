package eesocial.provider;

import static java.util.stream.Collectors.toMap;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonPointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a {@link Provider} of its {@link Definition} and refuses what could not work. */
final class ProviderReader {

  private static final String REGISTERED = "Write what the provider gave you for this application";

  private final String id;
  private final Definition definition;
  private final Set<String> schemes;
  private final UnknownLogin unknownLogin;

  /**
   * @param http whether plain http is accepted
   * @param unknownLogin what goes for providers that do not say it themselves
   */
  ProviderReader(String id, Definition definition, boolean http, UnknownLogin unknownLogin) {
    this.id = id;
    this.definition = definition;
    this.schemes = http ? Set.of("https", "http") : Set.of("https");
    this.unknownLogin = unknownLogin;
  }

  Provider read() {
    Protocol protocol = protocol();
    return new Provider(
        id,
        definition.require("name", "Write what people shall read on the button"),
        protocol,
        client(),
        endpoints(protocol),
        words("scope"),
        separator(),
        pkce(),
        authorizationParameters(),
        userInfo(),
        definition.choice("unknown-login", UnknownLogin.class, unknownLogin));
  }

  private Protocol protocol() {
    definition.require("protocol", "Write oidc or oauth2, or extend a definition that has it");
    return definition.choice("protocol", Protocol.class, Protocol.OAUTH2);
  }

  private ClientRegistration client() {
    String clientId =
        definition
            .find("client-id")
            .or(() -> definition.find("consumer-key"))
            .orElseThrow(() -> definition.problem("client-id", "is missing", REGISTERED));
    ClientAuthentication authentication =
        definition.choice(
            "client-authentication",
            ClientAuthentication.class,
            ClientAuthentication.CLIENT_SECRET_BASIC);
    return new ClientRegistration(clientId, secret(authentication), authentication);
  }

  private String secret(ClientAuthentication authentication) {
    if (authentication == ClientAuthentication.NONE) {
      return null;
    }
    return definition
        .find("client-secret")
        .or(() -> definition.find("consumer-secret"))
        .orElseThrow(
            () ->
                definition.problem(
                    "client-secret",
                    "is missing",
                    REGISTERED + ", or client-authentication=none for a public client"));
  }

  private Endpoints endpoints(Protocol protocol) {
    boolean discovered = protocol == Protocol.OIDC;
    URI issuer = address("issuer", discovered);
    return new Endpoints(
        issuer == null ? null : issuer.toString(),
        address("authorization-endpoint", !discovered),
        address("token-endpoint", !discovered),
        address("userinfo-endpoint", !discovered),
        address("revocation-endpoint", false),
        address("api", false));
  }

  private URI address(String key, boolean required) {
    String text =
        required
            ? definition.require(key, "Write an https address")
            : definition.find(key).orElse(null);
    try {
      URI uri = text == null ? null : new URI(text);
      if (uri == null || isSafe(uri)) {
        return uri;
      }
    } catch (java.net.URISyntaxException e) {
      throw definition.problem(key, "is \"" + text + "\", which is no address", "Write one");
    }
    throw definition.problem(
        key,
        "is \"" + text + "\", which is not safe,",
        "Write an https address (http is accepted only while social.app-url is loopback)");
  }

  private boolean isSafe(URI uri) {
    return uri.getHost() != null && schemes.contains(uri.getScheme());
  }

  private List<String> words(String key) {
    return definition.find(key).map(text -> List.of(text.split("[\\s,]+"))).orElse(List.of());
  }

  private String separator() {
    return definition
        .find("scope-separator")
        .map(text -> "comma".equals(text) ? "," : " ")
        .orElse(" ");
  }

  private boolean pkce() {
    String pkce = definition.find("pkce").orElse("S256");
    if (!Set.of("S256", "none").contains(pkce)) {
      throw definition.problem("pkce", "is \"" + pkce + "\"", "Write S256 or none");
    }
    return "S256".equals(pkce);
  }

  private Map<String, String> authorizationParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : definition.find("authorization-parameters").orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return parameters;
  }

  private UserInfoMapping userInfo() {
    definition.require(
        "userinfo.id", "Write the JSON Pointer to the user's immutable id, like /id");
    Map<String, JsonPointer> pointers =
        Stream.of("id", "username", "name", "email", "email-verified", "picture", "profile")
            .filter(name -> definition.find("userinfo." + name).isPresent())
            .collect(toMap(name -> name, name -> pointer("userinfo." + name)));
    return new UserInfoMapping(
        pointers, definition.choice("email-trust", EmailTrust.class, EmailTrust.CLAIM), schemes);
  }

  private JsonPointer pointer(String key) {
    String text = definition.find(key).orElseThrow();
    try {
      return Json.createPointer(text);
    } catch (JsonException e) {
      throw definition.problem(
          key, "is \"" + text + "\"", "Write a JSON Pointer (RFC 6901) like /id");
    }
  }
}
