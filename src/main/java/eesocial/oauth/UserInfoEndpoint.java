package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import eesocial.provider.UserInfoStyle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Where the profile of the user is read (OpenID Connect Core 1.0, section 5.3). */
@ApplicationScoped
public class UserInfoEndpoint {

  @Inject ProviderHttp http;

  /**
   * The profile, asked for with the access token.
   *
   * @throws SocialException if the provider cannot be reached or answers anything but a JSON object
   */
  JsonObject profile(Provider provider, URI endpoint, TokenResponse tokens) {
    URI uri =
        AuthorizationRequest.withQuery(endpoint, provider.profile().parameters(tokens.answer()));
    boolean post = provider.profile().source() == UserInfoStyle.Source.POST;
    return JsonAnswer.object(send(provider, uri, tokens, post));
  }

  /**
   * The user's e-mail addresses, which some providers keep apart from the profile; an empty list if
   * the scope for them was not granted.
   *
   * @throws SocialException if the provider cannot be reached or answers anything but JSON
   */
  JsonStructure emails(Provider provider, URI endpoint, TokenResponse tokens) {
    try {
      return JsonAnswer.structure(send(provider, endpoint, tokens, false));
    } catch (SocialException e) {
      if (e.reason() == Reason.PROVIDER_ERROR) {
        return JsonValue.EMPTY_JSON_ARRAY;
      }
      throw e;
    }
  }

  private String send(Provider provider, URI uri, TokenResponse tokens, boolean post) {
    HTTPRequest.Method method = post ? HTTPRequest.Method.POST : HTTPRequest.Method.GET;
    ProtectedResourceRequest authorized =
        ProtectedResourceRequest.of(provider, tokens, method.name(), uri, Map.of());
    HTTPRequest request = post ? authorized.toFormRequest() : authorized.toHTTPRequest(method);
    try {
      ReadOnlyHTTPResponse response = request.send(http.to(provider.peer()));
      if (response.getStatusCode() != 200) {
        throw new SocialException(
            Reason.PROVIDER_ERROR,
            provider + " answers " + response.getStatusCode() + " to the question who the user is");
      }
      return response.getBody();
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, "the user info of " + provider + " cannot be read", e);
    }
  }
}
