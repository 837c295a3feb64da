package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where tokens are given back (RFC 7009), each provider in its own way. */
@ApplicationScoped
public class RevocationEndpoint {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject ProviderHttp http;
  @Inject ProviderMetadata metadata;

  /** Whether a provider takes tokens back, as far as one knows without asking it. */
  public boolean mayExist(Provider provider) {
    return provider.endpoints().revocation() != null || provider.isOpenId();
  }

  /**
   * Gives tokens back; does nothing if the provider has no place for that.
   *
   * @throws SocialException PROVIDER_UNAVAILABLE if another time it may work, with any other reason
   *     if the provider takes none of them
   */
  public void revoke(Provider provider, TokenResponse tokens) {
    URI endpoint = endpoint(provider);
    if (endpoint == null) {
      return;
    }
    List<HTTPResponse> answers = new ArrayList<>();
    for (HTTPRequest request : RevocationRequests.of(provider, endpoint, tokens)) {
      answers.add(send(provider, request));
    }
    // with one token the other often ends, too, and is then refused
    if (answers.stream().noneMatch(RevocationEndpoint::isTaken)) {
      throw new SocialException(
          Reason.PROVIDER_ERROR,
          provider + " answers " + answers.get(0).getStatusCode() + " to a revocation");
    }
  }

  /** Nobody is asked for what the definition says. */
  private URI endpoint(Provider provider) {
    URI defined = provider.endpoints().revocation();
    return defined != null ? defined : metadata.endpoints(provider).revocation();
  }

  private HTTPResponse send(Provider provider, HTTPRequest request) {
    try {
      HTTPResponse response = request.send(http.to(provider.peer()));
      int status = response.getStatusCode();
      if (status >= 500 || status == TOO_MANY_REQUESTS) {
        throw new SocialException(
            Reason.PROVIDER_UNAVAILABLE, provider + " answers " + status + " to a revocation");
      }
      return response;
    } catch (IOException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE,
          "the revocation endpoint of " + provider + " does not answer",
          e);
    }
  }

  /** RFC 7009, section 2.2.1: what cannot be taken back ends by itself. */
  private static boolean isTaken(HTTPResponse response) {
    return response.indicatesSuccess() || "unsupported_token_type".equals(error(response));
  }

  private static String error(HTTPResponse response) {
    try {
      return JsonAnswer.object(response.getBody()).getString("error", "");
    } catch (SocialException e) {
      return ""; // whatever it says
    }
  }
}
