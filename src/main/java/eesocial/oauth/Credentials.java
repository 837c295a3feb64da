package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.ProviderHttp;
import eesocial.oauth1.FormAnswer;
import eesocial.oauth1.OAuth1Signature;
import eesocial.oauth1.TemporaryCredentials;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Asks for the credentials of OAuth 1.0a (RFC 5849, sections 2.1 and 2.3). */
@ApplicationScoped
public class Credentials {

  @Inject ProviderHttp http;

  /**
   * Temporary credentials for one authorization.
   *
   * @throws SocialException if the provider refuses, cannot be reached or would send the user
   *     elsewhere
   */
  TemporaryCredentials temporary(Provider provider, URI callback) {
    FormAnswer answer =
        send(
            provider,
            provider.endpoints().requestToken(),
            signature(provider, null, null),
            Map.of("oauth_callback", callback.toString()),
            new SocialException(
                Reason.REGISTRATION_REFUSED,
                provider + " refuses social." + provider + ".client-id, its secret or callback"));
    if (!"true".equals(answer.find("oauth_callback_confirmed"))) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, provider + " does not confirm the callback");
    }
    return new TemporaryCredentials(
        answer.require("oauth_token"), answer.require("oauth_token_secret"));
  }

  /**
   * The token that temporary credentials become once the user has agreed.
   *
   * @throws SocialException if the provider refuses, cannot be reached or answers nonsense
   */
  TokenResponse token(Provider provider, TemporaryCredentials temporary, String verifier) {
    FormAnswer answer =
        send(
            provider,
            provider.endpoints().token(),
            signature(provider, temporary.token(), temporary.secret()),
            Map.of("oauth_verifier", verifier),
            new SocialException(
                Reason.GRANT_REFUSED, provider + " does not honour the temporary credentials"));
    return new TokenResponse(
        answer.require("oauth_token"),
        answer.require("oauth_token_secret"),
        "OAuth",
        null,
        null,
        Set.of(),
        null,
        Map.of(),
        answer.json());
  }

  private FormAnswer send(
      Provider provider,
      URI endpoint,
      OAuth1Signature signature,
      Map<String, String> extra,
      SocialException unauthorized) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
    provider.api().headers().forEach(request::setHeader);
    request.setAuthorization(signature.authorization("POST", endpoint, Map.of(), extra));
    try {
      ReadOnlyHTTPResponse response = request.send(http.to(provider.peer()));
      return switch (response.getStatusCode()) {
        case 200 -> new FormAnswer(response.getBody());
        case 401, 403 -> throw unauthorized;
        default ->
            throw new SocialException(Reason.PROVIDER_ERROR, provider + " issues no credentials");
      };
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, provider + " does not answer for credentials", e);
    }
  }

  private static OAuth1Signature signature(Provider provider, String token, String tokenSecret) {
    return new OAuth1Signature(
        provider.api().signatureMethod(), provider.client(), token, tokenSecret);
  }
}
