package eesocial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** To a provider as proof of who one is; the way back is that of a login. */
@Path("")
@RequestScoped
public class ProofResource extends Endpoint {

  @Inject ProofFlow proof;

  @POST
  @Path("prove/{provider}")
  public Response start(InputStream form, @PathParam("provider") String provider) {
    return gate.ours(visit(form), provider, proof, proof::start);
  }
}
