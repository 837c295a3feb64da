package eesocial.testing.inside;

import eesocial.connection.ConnectionRepository;
import eesocial.security.CallerLogin;
import eesocial.security.ConnectionCredential;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;

/** Logs somebody in by a connection they have, without the way to the provider. */
@Path("inside/again/{caller}")
@RequestScoped
public class AgainResource {

  @Inject CallerLogin callerLogin;
  @Inject ConnectionRepository connections;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  /** Who is logged in now. */
  @POST
  public String logIn(@PathParam("caller") String caller) {
    var credential = new ConnectionCredential(connections.of(caller).get(0));
    callerLogin.login(request, response, credential, false);
    return String.valueOf(request.getRemoteUser());
  }
}
