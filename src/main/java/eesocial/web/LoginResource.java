package eesocial.web;

import eesocial.browser.HostCookies;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.security.CallerLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** In and out: login by a provider, and logout. */
@Path("")
@RequestScoped
public class LoginResource extends Endpoint {

  @Inject LoginFlow login;
  @Inject CallerLogin callerLogin;
  @Inject HostCookies cookies;
  @Inject Settings settings;

  @POST
  @Path("login/{provider}")
  public Response start(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, login, login::start);
  }

  @GET
  @Path("login/{provider}")
  public Response finish(@PathParam("provider") String provider) {
    return gate.callback(visit(), provider, login);
  }

  @POST
  @Path("login/{provider}/response")
  public Response posted(InputStream form, @PathParam("provider") String provider) {
    return gate.posted(visit(form), provider, login);
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
}
