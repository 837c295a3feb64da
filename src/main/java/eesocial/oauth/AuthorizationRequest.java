package eesocial.oauth;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import eesocial.provider.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request sent through the browser (RFC 6749, section 4.1.1), and what must be remembered to
 * believe the response.
 *
 * @param uri where the browser goes; null once the request is out
 * @param redirectUri where it shall come back (RFC 6749, section 3.1.2)
 * @param state 256 random bits that only this browser knows (RFC 6749, section 10.12)
 * @param nonce binds the ID token to this request (OpenID Connect Core 1.0, section 3.1.2.1); null
 *     without OpenID Connect
 * @param codeVerifier binds the code to us (RFC 7636, section 4.1); null without PKCE
 */
public record AuthorizationRequest(
    URI uri, URI redirectUri, String state, String nonce, String codeVerifier) {

  private static final int RANDOM_BYTES = 32;

  /** A fresh request to a provider's authorization endpoint. */
  static AuthorizationRequest to(URI endpoint, Provider provider, URI redirectUri) {
    String state = new State(RANDOM_BYTES).getValue();
    String nonce = provider.isOpenId() ? new Nonce(RANDOM_BYTES).getValue() : null;
    CodeVerifier verifier = provider.pkce() ? new CodeVerifier() : null;
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", provider.client().clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("scope", String.join(provider.scopeSeparator(), provider.scope()));
    parameters.put("state", state);
    parameters.put("nonce", nonce);
    parameters.putAll(codeChallenge(verifier));
    parameters.putAll(provider.authorizationParameters());
    return new AuthorizationRequest(
        withQuery(endpoint, parameters),
        redirectUri,
        state,
        nonce,
        verifier == null ? null : verifier.getValue());
  }

  /** RFC 7636, section 4.3. */
  private static Map<String, String> codeChallenge(CodeVerifier verifier) {
    return verifier == null
        ? Map.of()
        : Map.of(
            "code_challenge",
            CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
            "code_challenge_method",
            CodeChallengeMethod.S256.getValue());
  }

  private static URI withQuery(URI endpoint, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> parameter.getValue() != null && !parameter.getValue().isEmpty())
            .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
  }

  /** Space as {@code %20}: some providers take a plus literally. */
  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "AuthorizationRequest[***]";
  }
}
