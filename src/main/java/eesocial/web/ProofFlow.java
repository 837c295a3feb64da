package eesocial.web;

import eesocial.account.OpenAccounts;
import eesocial.browser.Message;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Connector;
import eesocial.event.LoginFailed;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.Departure;
import eesocial.flow.Flows;
import eesocial.flow.PendingFlow;
import eesocial.oauth.AuthorizationResponse;
import eesocial.oauth.Identity;
import eesocial.policy.Admission;
import eesocial.policy.UnstoredTokens;
import eesocial.provider.Provider;
import eesocial.security.CallerLogin;
import eesocial.security.ConnectionCredential;
import eesocial.storage.Transaction;
import eesocial.welcome.ConnectionLogin;
import eesocial.welcome.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * Has a provider vouch that somebody is a certain caller: again, for one who is logged in; or in
 * the first place. It comes back where logins do.
 */
@ApplicationScoped
class ProofFlow implements Refusable {

  @Inject Flows flows;
  @Inject ConnectionRepository connections;
  @Inject Connector connector;
  @Inject UnstoredTokens unstoredTokens;
  @Inject OpenAccounts openAccounts;
  @Inject Admission admission;
  @Inject ConnectionLogin connectionLogin;
  @Inject CallerLogin callerLogin;
  @Inject Link link;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;
  @Inject Event<LoginFailed> failed;

  /** Sends the caller to a provider they have connected. */
  Response start(Visit visit, Provider provider) {
    provider.requireLogin();
    boolean stranger = visit.caller() == null && link.isPending();
    String caller = stranger ? link.caller() : visit.requireCaller();
    if (connected(caller, provider).isEmpty()) {
      throw new SocialException(Reason.UNKNOWN_CONNECTION, "nothing to prove it by");
    }
    if (!stranger && link.isPending()) {
      // whoever waits here is somebody else, and shall not get what the caller proves
      link.cancel(visit.response());
    }
    String next = visit.next(settings.postLogin());
    return answers.toProvider(visit, flows.start(visit, Departure.toProve(provider, caller, next)));
  }

  /** The browser comes back with a response to a flow that is spent by now. */
  Response finish(
      Visit visit, Provider provider, PendingFlow flow, AuthorizationResponse response) {
    try {
      Identity identity = flows.identity(visit, provider, flow, response);
      Connection connection =
          unstoredTokens.givenBackUnless(
              identity, () -> transaction.run(() -> own(visit, flow, identity)));
      return visit.caller() == null
          ? enter(visit, flow, connection)
          : confirm(visit, flow, connection);
    } catch (SocialException refusal) {
      Gate.log(refusal);
      return refuse(visit, provider, refusal);
    }
  }

  @Override
  public Response refuse(Visit visit, Provider provider, SocialException refusal) {
    failed.fire(new LoginFailed(provider.id(), refusal.reason(), Optional.empty()));
    return answers.failed(visit, page(visit), refusal, provider);
  }

  private String page(Visit visit) {
    if (visit.caller() != null) {
      return settings.confirmPage();
    }
    return link.isPending() ? settings.linkPage() : settings.loginPage();
  }

  private Response confirm(Visit visit, PendingFlow flow, Connection connection) {
    if (!callerLogin.confirm(visit.request(), new ConnectionCredential(connection))) {
      throw notAccepted();
    }
    return answers.toPage(visit, flow.next(), Message.Kind.SUCCESS, "confirmed");
  }

  /** A stranger whose account it is, or the caller, whose login has ended meanwhile. */
  private Response enter(Visit visit, PendingFlow flow, Connection connection) {
    if (!link.isPending()) {
      connectionLogin.logIn(visit.request(), visit.response(), connection, flow.remember());
      return answers.toPage(visit, flow.next());
    }
    String provider = link.provider().name();
    String next =
        link.prove(new ConnectionCredential(connection), visit.request(), visit.response())
            .orElseThrow(ProofFlow::notAccepted);
    return answers.toPage(visit, next, Message.Kind.SUCCESS, "linked", provider);
  }

  private static SocialException notAccepted() {
    return new SocialException(Reason.NOT_ASSOCIATED, "no identity store accepts the connection");
  }

  private Connection own(Visit visit, PendingFlow flow, Identity identity) {
    Connection connection =
        connections
            .find(ConnectionKey.of(identity))
            .filter(known -> known.caller().equals(flow.caller()))
            .filter(known -> openAccounts.contains(known.caller()))
            .orElseThrow(() -> SocialException.otherAccount(expected(visit, identity.provider())));
    connector.recognize(connection, identity);
    admission.login(connection);
    return connection;
  }

  /** What the account is called that would have done; told to nobody but its owner. */
  private String expected(Visit visit, Provider provider) {
    return Optional.ofNullable(visit.caller()).stream()
        .flatMap(caller -> connected(caller, provider).stream())
        .findFirst()
        .map(Connection::displayName)
        .orElse("\u2026");
  }

  private List<Connection> connected(String caller, Provider provider) {
    return transaction.run(() -> connections.of(caller, provider.id()));
  }
}
