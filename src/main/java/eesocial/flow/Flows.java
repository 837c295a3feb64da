package eesocial.flow;

import eesocial.browser.ClientAddress;
import eesocial.browser.FailedAttempts;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.failure.StorageFailure;
import eesocial.oauth.AuthorizationRequest;
import eesocial.oauth.AuthorizationResponse;
import eesocial.oauth.Grant;
import eesocial.oauth.Grants;
import eesocial.oauth.Identity;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.revocation.Revocations;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** To the provider and back: what logging in, proving who one is and connecting have in common. */
@ApplicationScoped
public class Flows {

  @Inject Settings settings;
  @Inject Grants grants;
  @Inject FlowCookies flowCookies;
  @Inject SpentFlows spentFlows;
  @Inject Revocations revocations;
  @Inject Transaction transaction;
  @Inject FailedAttempts failedAttempts;

  /** Starts a flow in this browser; the result is where to send it. */
  public URI start(Visit visit, Departure departure) {
    Provider provider = departure.provider();
    AuthorizationRequest request =
        grants
            .of(provider)
            .authorizationRequest(
                provider,
                redirectUri(visit, departure.purpose(), provider),
                departure.extraScopes(),
                departure.prompt());
    PendingFlow flow =
        new PendingFlow(
            departure.purpose(),
            provider.id(),
            departure.caller(),
            departure.expectedUserId(),
            request,
            departure.next(),
            visit.parameter("remember").filter(r -> !"false".equals(r)).isPresent(),
            Instant.now());
    flowCookies.keep(visit.request(), visit.response(), flow);
    return request.uri();
  }

  /**
   * Takes the pending flow an authorization response belongs to, once and for all. Before the
   * provider hears of it: this browser, this provider, this endpoint, the same caller, in time, the
   * first time.
   *
   * @throws SocialException UNKNOWN_FLOW or SPENT_FLOW; TOO_MANY_ATTEMPTS if this client has
   *     brought too much that providers did not honour, and then the flow is still pending
   */
  public PendingFlow take(
      Visit visit, Purpose purpose, Provider provider, AuthorizationResponse response) {
    PendingFlow flow = flowCookies.find(visit.request(), response.state());
    boolean here =
        flow.provider().equals(provider.id()) && flow.purpose().sharesCallbackWith(purpose);
    if (!here || !flow.isOpenTo(visit.caller())) {
      throw new SocialException(
          Reason.UNKNOWN_FLOW, "the pending flow is for another provider, purpose or caller");
    }
    if (response.error() == null) {
      failedAttempts.require(ClientAddress.of(visit.request()), null);
    }
    spend(flow);
    flowCookies.clear(visit.response(), flow);
    return flow.with(redirectUri(visit, flow.purpose(), provider));
  }

  /**
   * Reads what the browser brings back.
   *
   * @throws SocialException INVALID_REQUEST if it is no response of this provider
   */
  public AuthorizationResponse response(Provider provider, Map<String, List<String>> parameters) {
    return grants.of(provider).authorizationResponse(provider, parameters);
  }

  /**
   * Asks the provider for whom it vouches.
   *
   * @throws SocialException if the provider refuses, cannot be reached or is not to be believed
   */
  public Identity identity(
      Visit visit, Provider provider, PendingFlow flow, AuthorizationResponse response) {
    try {
      return identity(provider, flow, response);
    } catch (SocialException e) {
      if (response.error() == null && isClients(e.reason())) {
        failedAttempts.add(ClientAddress.of(visit.request()), null);
      }
      throw e;
    }
  }

  /**
   * If the provider is not to be believed, the tokens that came along are given back: nobody will
   * ever use them. If it is in trouble for a moment they are not, for some would then end the grant
   * of a connection there is.
   */
  private Identity identity(Provider provider, PendingFlow flow, AuthorizationResponse response) {
    Grant grant = grants.of(provider);
    TokenResponse tokens = grant.tokens(provider, flow.request(), response);
    try {
      return grant.identity(provider, flow.request(), response, tokens);
    } catch (SocialException e) {
      if (e.reason() == Reason.INVALID_PROVIDER_RESPONSE) {
        revocations.giveBack(provider, tokens);
      }
      throw e;
    }
  }

  /** Whether the failure can be the doing of who brought the response; an outage is not. */
  private static boolean isClients(Reason reason) {
    return switch (reason) {
      case REGISTRATION_REFUSED, PROVIDER_UNAVAILABLE, STORAGE_UNAVAILABLE -> false;
      default -> true;
    };
  }

  private void spend(PendingFlow flow) {
    if (!isFirst(flow)) {
      throw new SocialException(Reason.SPENT_FLOW, "the flow was finished before");
    }
  }

  private boolean isFirst(PendingFlow flow) {
    try {
      return transaction.attempt(() -> spentFlows.spend(flow));
    } catch (RuntimeException e) {
      if (StorageFailure.isUniqueViolation(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Built from the configured address alone, never from what the request says of its host. */
  private URI redirectUri(Visit visit, Purpose purpose, Provider provider) {
    String response = provider.authorization().answersByFormPost() ? "/response" : "";
    return URI.create(
        settings.appUrl() + visit.applicationPath() + purpose.callback(provider) + response);
  }
}
