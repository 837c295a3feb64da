package eesocial.oauth;

import eesocial.oauth1.OAuth1Signature;
import eesocial.provider.ApiStyle;
import eesocial.provider.Protocol;
import eesocial.provider.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request for a protected resource with the access token in the provider's own place: the {@code
 * Authorization} header (RFC 6750, section 2.1), a parameter (section 2.3) or a signature (RFC
 * 5849, section 3).
 *
 * @param uri the address, with the token if it travels there
 * @param headers the headers to set
 */
public record ProtectedResourceRequest(URI uri, Map<String, String> headers) {

  private static final String HMAC = "HmacSHA256";

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
          "appsecret_proof", hmac(tokens.accessToken(), provider.client().clientSecret()));
    }
    return new ProtectedResourceRequest(AuthorizationRequest.withQuery(uri, parameters), headers);
  }

  private static OAuth1Signature signature(Provider provider, TokenResponse tokens) {
    return new OAuth1Signature(
        provider.api().signatureMethod(), provider.client(), tokens.accessToken(), tokens.secret());
  }

  /** Proves that whoever has the token also has the secret, without showing it. */
  private static String hmac(String token, String secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + HMAC, e);
    }
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "ProtectedResourceRequest[***]";
  }
}
