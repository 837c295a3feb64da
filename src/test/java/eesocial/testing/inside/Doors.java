package eesocial.testing.inside;

import eesocial.Social;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/** Protected resources, and calls of the provider's API. */
@Path("doors")
@RequestScoped
@DeclareRoles({"user", "extra", "nobody"})
public class Doors {

  @Inject Social social;
  @EJB EnterpriseDoor enterprise;

  @GET
  @Path("user")
  @RolesAllowed("user")
  public String user() {
    return "open";
  }

  @GET
  @Path("extra")
  @RolesAllowed("extra")
  public String extra() {
    return "open";
  }

  @GET
  @Path("nobody")
  @RolesAllowed("nobody")
  public String nobody() {
    return "open";
  }

  @GET
  @Path("enterprise")
  public String enterprise() {
    return enterprise.open();
  }

  @GET
  @Path("api/{provider}")
  public String api(
      @PathParam("provider") String provider,
      @QueryParam("path") String path,
      @DefaultValue("GET") @QueryParam("method") String method) {
    return social.api(provider).path(path).request().method(method, String.class);
  }

  /** Leads the provider's target astray: the token must not go there. */
  @GET
  @Path("astray/{provider}")
  public String astray(@PathParam("provider") String provider, @QueryParam("to") URI to) {
    ClientRequestFilter astray = request -> request.setUri(to);
    try {
      return social.api(provider).register(astray, 1).request().get(String.class);
    } catch (ProcessingException refused) {
      return "refused";
    }
  }

  @GET
  @Path("rest-client/{provider}")
  public String restClient(@PathParam("provider") String provider) {
    return social.api(provider, ProviderApi.class).me();
  }
}
