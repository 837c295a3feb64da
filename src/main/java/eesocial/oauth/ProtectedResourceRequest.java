package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import eesocial.oauth1.OAuth1Signature;
import eesocial.provider.ApiStyle;
import eesocial.provider.Protocol;
import eesocial.provider.Provider;
import eesocial.secret.Hmac;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for a protected resource with the access token in the provider's own place: the {@code
 * Authorization} header (RFC 6750, section 2.1), a parameter (section 2.3) or a signature (RFC
 * 5849, section 3).
 *
 * @param uri the address, with the token if it travels there
 * @param headers the headers to set
 */
public record ProtectedResourceRequest(URI uri, Map<String, String> headers) {

  /**
   * Adds the token to a request.
   *
   * @param uri the address without a token
   * @param form the form fields of the body, which a signature covers; empty for other bodies
   */
  public static ProtectedResourceRequest of(
      Provider provider,
      TokenResponse tokens,
      String method,
      URI uri,
      Map<String, List<String>> form) {
    ApiStyle style = provider.api();
    Map<String, String> headers = new LinkedHashMap<>(style.headers());
    Map<String, String> parameters = new LinkedHashMap<>();
    if (provider.protocol() == Protocol.OAUTH1) {
      headers.put(
          "Authorization", signature(provider, tokens).authorization(method, uri, form, Map.of()));
    } else if (style.tokenParameter() == null) {
      headers.put("Authorization", tokens.tokenType() + " " + tokens.accessToken());
    } else {
      parameters.put(style.tokenParameter(), tokens.accessToken());
    }
    if (style.appSecretProof()) {
      parameters.put(
          "appsecret_proof", proof(tokens.accessToken(), provider.client().clientSecret()));
    }
    return new ProtectedResourceRequest(AuthorizationRequest.withQuery(uri, parameters), headers);
  }

  /** As a request of Nimbus' that wants JSON back. */
  HTTPRequest toHTTPRequest(HTTPRequest.Method method) {
    return equipped(new HTTPRequest(method, uri));
  }

  /** The same as a POST whose query is the form; without a query it has no body. */
  HTTPRequest toFormRequest() {
    return equipped(form(uri));
  }

  private HTTPRequest equipped(HTTPRequest request) {
    headers.forEach(request::setHeader);
    request.setAccept("application/json");
    return request;
  }

  /** A POST whose query is the form; without a query it has no body. */
  static HTTPRequest form(URI uri) {
    String[] parts = uri.toString().split("\\?", 2);
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(parts[0]));
    if (parts.length > 1) {
      request.setHeader("Content-Type", "application/x-www-form-urlencoded");
      request.setBody(parts[1]);
    }
    return request;
  }

  private static OAuth1Signature signature(Provider provider, TokenResponse tokens) {
    return new OAuth1Signature(
        provider.api().signatureMethod(), provider.client(), tokens.accessToken(), tokens.secret());
  }

  /** Proves that whoever has the token also has the secret, without showing it. */
  private static String proof(String token, String secret) {
    return HexFormat.of().formatHex(Hmac.of("HmacSHA256", secret, token));
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "ProtectedResourceRequest[***]";
  }
}
