package eesocial.web;

import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.event.LoginFailed;
import eesocial.failure.SocialException;
import eesocial.flow.Departure;
import eesocial.flow.Flows;
import eesocial.flow.PendingFlow;
import eesocial.flow.Purpose;
import eesocial.oauth.AuthorizationResponse;
import eesocial.oauth.Identity;
import eesocial.policy.UnstoredTokens;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.welcome.Arrival;
import eesocial.welcome.ConnectionLogin;
import eesocial.welcome.Reception;
import eesocial.welcome.Strangers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs a caller in with a provider: from the button to the page they wanted to see. */
@ApplicationScoped
class LoginFlow implements Flow {

  @Inject Flows flows;
  @Inject ProofFlow proof;
  @Inject Reception reception;
  @Inject Strangers strangers;
  @Inject UnstoredTokens unstoredTokens;
  @Inject ConnectionLogin connectionLogin;
  @Inject Settings settings;
  @Inject Answers answers;
  @Inject Event<LoginFailed> failed;

  @Override
  public Purpose purpose() {
    return Purpose.LOGIN;
  }

  @Override
  public Response start(Visit visit, Provider provider) {
    provider.requireLogin();
    String next = visit.next(settings.postLogin());
    return answers.toProvider(visit, flows.start(visit, Departure.toLogIn(provider, next)));
  }

  @Override
  public Response finish(Visit visit, Provider provider, Map<String, List<String>> parameters) {
    provider.requireLogin();
    AuthorizationResponse response = flows.response(provider, parameters);
    PendingFlow flow = flows.take(visit, Purpose.LOGIN, provider, response);
    if (flow.purpose() == Purpose.PROOF) {
      return proof.finish(visit, provider, flow, response);
    }
    Identity identity = flows.identity(visit, provider, flow, response);
    try {
      return unstoredTokens.givenBackUnless(
          identity, () -> receive(visit, flow, reception.receive(identity)));
    } catch (SocialException e) {
      if (e.reason().isRefusal()) {
        return refuse(visit, provider, e, Optional.of(identity.userInfo()));
      }
      throw e;
    }
  }

  private Response receive(Visit visit, PendingFlow flow, Arrival arrival) {
    if (arrival instanceof Arrival.Known known) {
      return logIn(visit, flow, known.connection());
    }
    return answers.toPage(visit, strangers.await(visit, flow, (Arrival.Stranger) arrival));
  }

  private Response logIn(Visit visit, PendingFlow flow, Connection connection) {
    connectionLogin.logIn(visit.request(), visit.response(), connection, flow.remember());
    return answers.toPage(visit, flow.next());
  }

  @Override
  public Response refuse(Visit visit, Provider provider, SocialException refusal) {
    return refuse(visit, provider, refusal, Optional.empty());
  }

  private Response refuse(
      Visit visit, Provider provider, SocialException refusal, Optional<UserInfo> userInfo) {
    failed.fire(new LoginFailed(provider.id(), refusal.reason(), userInfo));
    return answers.failed(visit, settings.loginPage(), refusal, provider);
  }
}
