package eesocial.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Provider;
import eesocial.provider.TokenStyle;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Token requests (RFC 6749, sections 4.1.3 and 6), written as the provider wants them. */
final class TokenRequests {

  private TokenRequests() {}

  /**
   * A request for tokens.
   *
   * @param more parameters beside those of the grant
   */
  static HTTPRequest of(
      Provider provider, URI endpoint, AuthorizationGrant grant, Map<String, String> more) {
    ClientRegistration client = provider.client();
    ClientAuthentication authentication = authentication(provider);
    TokenRequest.Builder builder =
        authentication == null
            ? new TokenRequest.Builder(endpoint, new ClientID(client.clientId()), grant)
            : new TokenRequest.Builder(endpoint, authentication, grant);
    more.forEach(builder::customParameter);
    return equipped(provider, written(builder.build().toHTTPRequest(), provider.token()));
  }

  /** The same request with what the provider wants of all, and JSON back. */
  static HTTPRequest equipped(Provider provider, HTTPRequest request) {
    provider.api().headers().forEach(request::setHeader);
    request.setAccept("application/json");
    return request;
  }

  /** How the client proves itself; null for a public one. */
  static ClientAuthentication authentication(Provider provider) {
    ClientRegistration client = provider.client();
    ClientID id = new ClientID(client.clientId());
    return switch (client.authentication()) {
      case CLIENT_SECRET_BASIC -> new ClientSecretBasic(id, new Secret(client.clientSecret()));
      case CLIENT_SECRET_POST -> new ClientSecretPost(id, new Secret(client.clientSecret()));
      case CLIENT_SECRET_ES256 ->
          new ClientSecretPost(id, new Secret(SignedSecret.of(client, provider.endpoints())));
      case NONE -> null;
    };
  }

  /** Renames the client's parameters and puts all of them where they belong. */
  static HTTPRequest written(HTTPRequest form, TokenStyle style) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters(form).forEach((name, value) -> parameters.put(renamed(name, style), value));
    return switch (style.encoding()) {
      case FORM -> withBody(form, URLUtils.serializeParameters(parameters));
      case JSON -> {
        form.setHeader("Content-Type", "application/json");
        yield withBody(form, json(parameters));
      }
      case GET -> {
        HTTPRequest get = new HTTPRequest(HTTPRequest.Method.GET, query(form.getURI(), parameters));
        Optional.ofNullable(form.getAuthorization()).ifPresent(get::setAuthorization);
        yield get;
      }
    };
  }

  private static HTTPRequest withBody(HTTPRequest request, String body) {
    request.setBody(body);
    return request;
  }

  private static Map<String, List<String>> parameters(HTTPRequest form) {
    try {
      return form.getBodyAsFormParameters();
    } catch (ParseException e) {
      throw new IllegalStateException("Nimbus writes forms", e);
    }
  }

  private static String renamed(String name, TokenStyle style) {
    return switch (name) {
      case "client_id" -> style.clientIdParameter();
      case "client_secret" -> style.clientSecretParameter();
      default -> name;
    };
  }

  private static URI query(URI endpoint, Map<String, List<String>> parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    parameters.forEach((name, values) -> query.put(name, values.get(0)));
    return AuthorizationRequest.withQuery(endpoint, query);
  }

  private static String json(Map<String, List<String>> parameters) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    parameters.forEach((name, values) -> json.add(name, values.get(0)));
    return json.build().toString();
  }
}
