package eesocial.host.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** Login by password, as without social login. */
@Path("session")
@RequestScoped
public class SessionResource {

  @Inject SecurityContext securityContext;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @POST
  public String begin(@FormParam("name") String name, @FormParam("password") String password) {
    AuthenticationStatus status =
        securityContext.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password)));
    return status.name();
  }
}
