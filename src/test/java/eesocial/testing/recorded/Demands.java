package eesocial.testing.recorded;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a request to an endpoint has to carry, by the RFCs and by what is recorded instead. */
final class Demands {

  private final Recorded recorded;
  private final EndpointRecord json;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Set<String> optional = new LinkedHashSet<>();

  private Demands(Recorded recorded, EndpointRecord json) {
    this.recorded = recorded;
    this.json = json;
  }

  /** The demands of an endpoint. */
  static Demands of(Recorded recorded, EndpointRecord json) {
    Demands demands = new Demands(recorded, json);
    if (recorded.speaksOAuth1()) {
      demands.signedRequest();
    } else {
      switch (json.name()) {
        case "authorization" -> demands.authorizationRequest();
        case "token" -> demands.tokenRequest();
        case "refresh" -> demands.grant("refresh_token", "refresh_token");
        case "revocation" -> demands.revocationRequest();
        default -> demands.accessToken(json.text("accessToken", "Bearer"));
      }
    }
    demands.parameters.putAll(json.parameters());
    demands.headers.putAll(json.headers());
    demands.optional.addAll(json.optional());
    return demands;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  Map<String, String> headers() {
    return headers;
  }

  Set<String> optional() {
    return optional;
  }

  /** RFC 5849, sections 2.2 and 3.5.1. */
  private void signedRequest() {
    if (json.name().equals("authorization")) {
      parameters.put("oauth_token", "*");
    } else {
      headers.put("Authorization", "OAuth {signature}");
    }
  }

  /** RFC 6749, section 4.1.1; RFC 7636, section 4.3; OpenID Connect Core 1.0, section 3.1.2.1. */
  private void authorizationRequest() {
    parameters.put("response_type", "code");
    parameters.put(recorded.named("client_id"), "{client_id}");
    parameters.put("redirect_uri", "{redirect_uri}");
    parameters.put("state", "*");
    String scope = json.text("scope", "");
    if (!scope.isEmpty()) {
      parameters.put("scope", scope);
    }
    if (recorded.issuer() != null && !json.text("nonce", "").equals("false")) {
      parameters.put("nonce", "*");
    }
    pkce("code_challenge", "*");
    pkce("code_challenge_method", "S256");
  }

  /** RFC 6749, section 4.1.3. */
  private void tokenRequest() {
    parameters.put("redirect_uri", "{redirect_uri}");
    pkce("code_verifier", "*");
    grant("authorization_code", "code");
  }

  /** RFC 6749, sections 4.1.3 and 6. */
  private void grant(String type, String parameter) {
    parameters.put("grant_type", type);
    parameters.put(parameter, "{" + parameter + "}");
    client();
  }

  /** RFC 7009, section 2.1, or whatever is recorded instead. */
  private void revocationRequest() {
    String place = json.text("accessToken", "");
    if (!place.isEmpty()) {
      accessToken(place);
      return;
    }
    if (json.parameters().isEmpty()) {
      parameters.put("token", "{token}");
      parameters.put("token_type_hint", "{token_type}");
      optional.add("token_type_hint");
    }
    client();
  }

  private void pkce(String parameter, String value) {
    String pkce = recorded.endpoint("authorization").getString("pkce", "");
    if (!pkce.isEmpty()) {
      parameters.put(parameter, value);
    }
    if (pkce.equals("optional")) {
      optional.add(parameter);
    }
  }

  /** RFC 6749, section 2.3.1; Apple's secret is a JWT. */
  private void client() {
    String client = json.text("client", "");
    if (client.equals("basic")) {
      headers.put("Authorization", "Basic {basic}");
      return;
    }
    parameters.put(recorded.named("client_id"), "{client_id}");
    if (!client.equals("none")) {
      String secret = client.equals("es256") ? "{signed_secret}" : "{client_secret}";
      parameters.put(recorded.named("client_secret"), secret);
    }
  }

  /** RFC 6750, sections 2.1 and 2.3. */
  private void accessToken(String place) {
    if (place.equals("Bearer")) {
      headers.put("Authorization", "Bearer {access_token}");
    } else {
      parameters.put(place, "{access_token}");
    }
  }
}
