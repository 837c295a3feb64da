package eesocial.web;

import eesocial.account.AccountRegistrar;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Connector;
import eesocial.connection.Transaction;
import eesocial.event.LoginFailed;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.Departure;
import eesocial.flow.Flows;
import eesocial.flow.PendingFlow;
import eesocial.flow.Purpose;
import eesocial.oauth.AuthorizationResponse;
import eesocial.oauth.Identity;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.welcome.ConnectionLogin;
import eesocial.welcome.SignUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs a caller in with a provider: from the button to the page they wanted to see. */
@ApplicationScoped
class LoginFlow implements Flow {

  @Inject Flows flows;
  @Inject SignUp signUp;
  @Inject ConnectionLogin connectionLogin;
  @Inject ConnectionRepository connections;
  @Inject Connector connector;
  @Inject Instance<AccountRegistrar> registrar;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;
  @Inject Event<LoginFailed> failed;

  @Override
  public Purpose purpose() {
    return Purpose.LOGIN;
  }

  @Override
  public Response start(Visit visit, Provider provider) {
    String next = visit.next(settings.postLogin());
    return answers.toProvider(visit, flows.start(visit, Departure.toLogIn(provider, next)));
  }

  @Override
  public Response finish(Visit visit, Provider provider, Map<String, List<String>> parameters) {
    AuthorizationResponse response = flows.response(provider, parameters);
    PendingFlow flow = flows.take(visit, Purpose.LOGIN, provider, response);
    Identity identity = flows.identity(provider, flow, response);
    Optional<Connection> connection = transaction.run(() -> renewed(identity));
    return connection.isPresent()
        ? logIn(visit, flow, connection.get())
        : welcome(visit, flow, identity);
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

  private Optional<Connection> renewed(Identity identity) {
    Optional<Connection> connection = connections.find(ConnectionKey.of(identity));
    connection.ifPresent(known -> connector.recognize(known, identity));
    return connection;
  }

  private Response logIn(Visit visit, PendingFlow flow, Connection connection) {
    connectionLogin.logIn(visit.request(), visit.response(), connection, flow.remember());
    return answers.toPage(visit, flow.next());
  }

  /** What happens to a stranger, by {@code social.unknown-login}. */
  private Response welcome(Visit visit, PendingFlow flow, Identity identity) {
    Provider provider = identity.provider();
    return switch (provider.unknownLogin()) {
      case REJECT ->
          refuse(
              visit,
              provider,
              new SocialException(Reason.NOT_ASSOCIATED, "a stranger"),
              Optional.of(identity.userInfo()));
      case REGISTER -> logIn(visit, flow, register(identity));
      case SIGN_UP -> {
        signUp.await(visit, identity, flow);
        yield answers.toPage(visit, settings.signUpPage());
      }
    };
  }

  private Connection register(Identity identity) {
    return signUp.register(
        identity, userInfo -> registrar.get().register(identity.provider(), userInfo));
  }
}
