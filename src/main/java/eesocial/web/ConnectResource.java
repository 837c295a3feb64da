package eesocial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** To a provider and back for a connection. */
@Path("")
@RequestScoped
public class ConnectResource extends Endpoint {

  @Inject ConnectFlow connect;

  @POST
  @Path("connect/{provider}")
  public Response start(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, connect, connect::start);
  }

  @GET
  @Path("connect/{provider}")
  public Response finish(@PathParam("provider") String provider) {
    return gate.callback(visit(), provider, connect);
  }

  @POST
  @Path("connect/{provider}/response")
  public Response posted(InputStream form, @PathParam("provider") String provider) {
    return gate.posted(visit(form), provider, connect);
  }

  @POST
  @Path("reconnect/{provider}")
  public Response restart(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, connect, connect::restart);
  }
}
