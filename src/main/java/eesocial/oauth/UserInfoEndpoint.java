package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;

/** Where the profile of the user is read (OpenID Connect Core 1.0, section 5.3). */
@ApplicationScoped
public class UserInfoEndpoint {

  @Inject ProviderHttp http;

  /**
   * The profile, asked for with the access token (RFC 6750, section 2.1).
   *
   * @throws SocialException if the provider cannot be reached or answers anything but a JSON object
   */
  JsonObject profile(Provider provider, URI endpoint, TokenResponse tokens) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, endpoint);
    request.setAuthorization(tokens.tokenType() + " " + tokens.accessToken());
    request.setAccept("application/json");
    try {
      ReadOnlyHTTPResponse response = request.send(http);
      if (response.getStatusCode() != 200) {
        throw new SocialException(
            Reason.PROVIDER_ERROR,
            provider + " answers " + response.getStatusCode() + " to the question who the user is");
      }
      return JsonAnswer.object(response.getBody());
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, "the user info of " + provider + " cannot be read", e);
    }
  }
}
