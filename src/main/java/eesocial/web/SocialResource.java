package eesocial.web;

import static jakarta.json.stream.JsonCollectors.toJsonArray;

import eesocial.browser.SameOrigin;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.ConnectionRepository;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.FlowCookies;
import eesocial.flow.FormPost;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.security.CallerLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger.Level;
import java.util.function.BiFunction;

/**
 * The endpoints of social login.
 *
 * <table>
 * <caption>What happens</caption>
 * <tr><td>POST login/{provider}</td><td>sends the browser to the provider to log in</td></tr>
 * <tr><td>GET login/{provider}</td><td>the browser comes back and is logged in</td></tr>
 * <tr><td>POST connect/{provider}</td><td>sends the caller to the provider to connect an account</td></tr>
 * <tr><td>GET connect/{provider}</td><td>the caller comes back and the account is connected</td></tr>
 * <tr><td>POST login|connect/{provider}/response</td><td>they come back by a posted form</td></tr>
 * <tr><td>POST reconnect/{provider}</td><td>sends the caller there to renew a connection</td></tr>
 * <tr><td>DELETE connect/{provider}[/{providerUserId}]</td><td>removes connections</td></tr>
 * <tr><td>POST disconnect/{provider}[/{providerUserId}]</td><td>the same for forms</td></tr>
 * <tr><td>POST logout</td><td>ends the login here</td></tr>
 * <tr><td>GET providers, GET connections</td><td>JSON</td></tr>
 * </table>
 */
@Path("")
@RequestScoped
public class SocialResource {

  private static final System.Logger LOG = System.getLogger(SocialResource.class.getName());

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Context UriInfo uriInfo;

  @Inject LoginFlow login;
  @Inject ConnectFlow connect;
  @Inject Disconnection disconnection;
  @Inject FormPost formPost;
  @Inject FlowCookies flowCookies;
  @Inject CallerLogin callerLogin;
  @Inject SameOrigin sameOrigin;
  @Inject Providers providers;
  @Inject ConnectionRepository connections;
  @Inject Settings settings;
  @Inject Answers answers;

  @POST
  @Path("login/{provider}")
  public Response startLogin(@PathParam("provider") String provider) {
    return fromOurPage(provider, login, login::start);
  }

  @GET
  @Path("login/{provider}")
  public Response finishLogin(@PathParam("provider") String provider) {
    return callback(provider, login);
  }

  @POST
  @Path("login/{provider}/response")
  public Response postLogin(@PathParam("provider") String provider) {
    return posted(provider, login);
  }

  @POST
  @Path("connect/{provider}")
  public Response startConnect(@PathParam("provider") String provider) {
    return fromOurPage(provider, connect, connect::start);
  }

  @GET
  @Path("connect/{provider}")
  public Response finishConnect(@PathParam("provider") String provider) {
    return callback(provider, connect);
  }

  @POST
  @Path("connect/{provider}/response")
  public Response postConnect(@PathParam("provider") String provider) {
    return posted(provider, connect);
  }

  @POST
  @Path("reconnect/{provider}")
  public Response reconnect(@PathParam("provider") String provider) {
    return fromOurPage(provider, connect, connect::restart);
  }

  @DELETE
  @Path("connect/{provider}")
  public Response delete(@PathParam("provider") String provider) {
    return disconnect(provider);
  }

  @DELETE
  @Path("connect/{provider}/{providerUserId}")
  public Response deleteOne(
      @PathParam("provider") String provider, @PathParam("providerUserId") String userId) {
    return disconnectOne(provider, userId);
  }

  @POST
  @Path("disconnect/{provider}")
  public Response disconnect(@PathParam("provider") String provider) {
    return fromOurPage(provider, connect, (v, p) -> disconnection.remove(v, p, v::means));
  }

  @POST
  @Path("disconnect/{provider}/{providerUserId}")
  public Response disconnectOne(
      @PathParam("provider") String provider, @PathParam("providerUserId") String userId) {
    return fromOurPage(
        provider,
        connect,
        (v, p) -> disconnection.remove(v, p, c -> c.providerUserId().equals(userId)));
  }

  @POST
  @Path("logout")
  public Response logout() {
    Visit visit = visit();
    if (!sameOrigin.holds(request)) {
      return answers.problem(visit, Reason.CROSS_SITE, null);
    }
    flowCookies.clearAll(request, response);
    callerLogin.logout(request, response);
    return answers.done(visit, settings.postLogout(), "logged-out");
  }

  @GET
  @Path("providers")
  public Response providers() {
    return answers.document(
        providers.all().stream()
            .map(p -> Json.createObjectBuilder().add("id", p.id()).add("name", p.name()).build())
            .collect(toJsonArray()));
  }

  @GET
  @Path("connections")
  public Response connections() {
    String caller = request.getRemoteUser();
    return caller == null
        ? answers.problem(visit(), Reason.NOT_LOGGED_IN, null)
        : answers.document(ConnectionJson.of(connections.of(caller)));
  }

  private Response fromOurPage(String id, Flow flow, BiFunction<Visit, Provider, Response> step) {
    Visit visit = visit();
    Provider provider = providers.find(id).orElse(null);
    try {
      sameOrigin.require(request);
      return step.apply(visit, providers.require(id));
    } catch (SocialException e) {
      log(e);
      return e.reason().status() >= 500
          ? flow.refuse(visit, provider, e)
          : answers.problem(visit, e.reason(), provider);
    }
  }

  private Response callback(String id, Flow flow) {
    Visit visit = visit();
    Provider provider = providers.find(id).orElse(null);
    if (visit.isGlance() || provider == null) {
      Reason reason = provider == null ? Reason.UNKNOWN_PROVIDER : Reason.INVALID_REQUEST;
      return answers.problem(visit, reason, provider);
    }
    try {
      return flow.finish(visit, provider, formPost.parameters(request.getParameterMap()));
    } catch (SocialException e) {
      log(e);
      return flow.refuse(visit, provider, e);
    }
  }

  /**
   * A response posted from the provider's site: without our cookies it is carried over to the
   * callback.
   */
  private Response posted(String id, Flow flow) {
    Visit visit = visit();
    String state = visit.parameter("state").orElse("");
    if (request.getQueryString() != null) {
      return answers.problem(visit, Reason.INVALID_REQUEST, null);
    }
    if (state.isEmpty() || flowCookies.has(request, state)) {
      return callback(id, flow);
    }
    String callback =
        visit.applicationPath() + request.getPathInfo().replaceFirst("/response$", "");
    return answers.toPage(
        visit, callback + "?response=" + formPost.seal(request.getParameterMap()));
  }

  private Visit visit() {
    String base = uriInfo.getBaseUri().getPath();
    String applicationPath = base.substring(request.getContextPath().length());
    return new Visit(request, response, applicationPath.replaceFirst("/$", ""));
  }

  /**
   * One line, without a trace: whoever sends bad callbacks by the thousand shall not fill the disk.
   */
  private static void log(SocialException e) {
    LOG.log(
        e.reason() == Reason.REGISTRATION_REFUSED ? Level.ERROR : Level.INFO,
        "{0}: {1}",
        e.reason().code(),
        e.getMessage());
  }
}
