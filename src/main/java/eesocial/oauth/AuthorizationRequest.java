package eesocial.oauth;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import eesocial.oauth1.TemporaryCredentials;
import eesocial.provider.AuthorizationStyle;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * @param authenticatedSince since when the user has to have authenticated at the provider ({@code
 *     max_age}, OpenID Connect Core 1.0, section 3.1.2.1); null if any time will do
 * @param codeVerifier binds the code to us (RFC 7636, section 4.1); null without PKCE
 * @param temporaryCredentials what OAuth 1.0a has for state and verifier (RFC 5849, section 2.1);
 *     null otherwise
 * @param extraScopes what was asked for beside the provider's usual scopes
 */
public record AuthorizationRequest(
    URI uri,
    URI redirectUri,
    String state,
    String nonce,
    Instant authenticatedSince,
    String codeVerifier,
    TemporaryCredentials temporaryCredentials,
    Set<String> extraScopes) {

  private static final int RANDOM_BYTES = 32;

  /** A fresh request to a provider's authorization endpoint. */
  static AuthorizationRequest to(
      URI endpoint, Provider provider, URI redirectUri, Set<String> extraScopes, Prompt prompt) {
    AuthorizationStyle style = provider.authorization();
    String state = new State(RANDOM_BYTES).getValue();
    boolean wantsNonce = provider.isOpenId() && provider.idToken().nonce();
    String nonce = wantsNonce ? new Nonce(RANDOM_BYTES).getValue() : null;
    CodeVerifier verifier = style.pkce() ? new CodeVerifier() : null;
    Map<String, String> parameters = parameters(provider, redirectUri, extraScopes);
    parameters.put("state", state);
    parameters.put("nonce", nonce);
    parameters.putAll(codeChallenge(verifier));
    parameters.putAll(style.parameters(prompt));
    return new AuthorizationRequest(
        withQuery(endpoint, parameters),
        redirectUri,
        state,
        nonce,
        authenticatedSince(provider, prompt),
        verifier == null ? null : verifier.getValue(),
        null,
        extraScopes);
  }

  /** Those that are the same every time. */
  private static Map<String, String> parameters(
      Provider provider, URI redirectUri, Set<String> extraScopes) {
    String separator = provider.authorization().scopeSeparator();
    // by name: WeChat holds the address against a pattern
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("response_type", "code");
    parameters.put(provider.token().clientIdParameter(), provider.client().clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("scope", String.join(separator, scopes(provider, extraScopes)));
    return parameters;
  }

  /** The request once it is out, with the redirect URI it was sent with. */
  public AuthorizationRequest sentWith(URI redirectUri) {
    return new AuthorizationRequest(
        null,
        redirectUri,
        state,
        nonce,
        authenticatedSince,
        codeVerifier,
        temporaryCredentials,
        extraScopes);
  }

  /** All scopes of the request, the usual ones first. */
  Set<String> scopes(Provider provider) {
    return scopes(provider, extraScopes);
  }

  private static Set<String> scopes(Provider provider, Set<String> extraScopes) {
    Set<String> scopes = new LinkedHashSet<>(provider.scope());
    scopes.addAll(extraScopes);
    return scopes;
  }

  /** Only an ID token can tell. */
  private static Instant authenticatedSince(Provider provider, Prompt prompt) {
    Duration maxAge = provider.authorization().maxAge(prompt);
    return provider.isOpenId() && maxAge != null ? Instant.now().minus(maxAge) : null;
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

  /** Before the fragment, which some endpoints have (WeChat). */
  static URI withQuery(URI endpoint, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> parameter.getValue() != null && !parameter.getValue().isEmpty())
            .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    String[] parts = endpoint.toString().split("#", 2);
    String separator = query.isEmpty() ? "" : endpoint.getRawQuery() == null ? "?" : "&";
    return URI.create(parts[0] + separator + query + (parts.length > 1 ? "#" + parts[1] : ""));
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
