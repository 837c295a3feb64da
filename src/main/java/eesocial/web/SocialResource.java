package eesocial.web;

import static jakarta.json.stream.JsonCollectors.toJsonArray;

import eesocial.browser.HostCookies;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Transaction;
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
import java.io.InputStream;
import java.util.function.Predicate;

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

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Context UriInfo uriInfo;

  @Inject LoginFlow login;
  @Inject ConnectFlow connect;
  @Inject Disconnection disconnection;
  @Inject Gate gate;
  @Inject CallerLogin callerLogin;
  @Inject HostCookies cookies;
  @Inject Providers providers;
  @Inject ConnectionRepository connections;
  @Inject Transaction transaction;
  @Inject Settings settings;
  @Inject Answers answers;

  @POST
  @Path("login/{provider}")
  public Response startLogin(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, login, login::start);
  }

  @GET
  @Path("login/{provider}")
  public Response finishLogin(@PathParam("provider") String provider) {
    return gate.callback(visit(null), provider, login);
  }

  @POST
  @Path("login/{provider}/response")
  public Response postLogin(InputStream form, @PathParam("provider") String provider) {
    return gate.posted(visit(form), provider, login);
  }

  @POST
  @Path("connect/{provider}")
  public Response startConnect(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, connect, connect::start);
  }

  @GET
  @Path("connect/{provider}")
  public Response finishConnect(@PathParam("provider") String provider) {
    return gate.callback(visit(null), provider, connect);
  }

  @POST
  @Path("connect/{provider}/response")
  public Response postConnect(InputStream form, @PathParam("provider") String provider) {
    return gate.posted(visit(form), provider, connect);
  }

  @POST
  @Path("reconnect/{provider}")
  public Response reconnect(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, connect, connect::restart);
  }

  @DELETE
  @Path("connect/{provider}")
  public Response delete(@PathParam("provider") String provider) {
    return remove(visit(null), provider, null);
  }

  @DELETE
  @Path("connect/{provider}/{providerUserId}")
  public Response deleteOne(
      @PathParam("provider") String provider, @PathParam("providerUserId") String userId) {
    return remove(visit(null), provider, userId);
  }

  @POST
  @Path("disconnect/{provider}")
  public Response disconnect(InputStream form, @PathParam("provider") String provider) {
    return remove(visit(form), provider, null);
  }

  @POST
  @Path("disconnect/{provider}/{providerUserId}")
  public Response disconnectOne(
      InputStream form,
      @PathParam("provider") String provider,
      @PathParam("providerUserId") String userId) {
    return remove(visit(form), provider, userId);
  }

  @POST
  @Path("logout")
  public Response logout(InputStream form) {
    Visit visit = visit(form);
    return gate.ours(
        visit,
        () -> {
          cookies.clearAll(request, response);
          callerLogin.logout(request, response);
          return answers.done(visit, settings.postLogout(), "logged-out");
        });
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
    Visit visit = visit(null);
    return gate.answered(
        visit,
        () -> {
          String caller = visit.requireCaller();
          return answers.document(ConnectionJson.of(transaction.run(() -> connections.of(caller))));
        });
  }

  private Response remove(Visit visit, String provider, String userId) {
    Predicate<Connection> which =
        userId == null ? visit::means : c -> c.providerUserId().equals(userId);
    return gate.ours(visit, provider, connect, (v, p) -> disconnection.remove(v, p, which));
  }

  private Visit visit(InputStream entity) {
    return Visit.of(request, response, uriInfo, entity);
  }
}
