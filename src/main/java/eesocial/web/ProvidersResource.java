package eesocial.web;

import static jakarta.json.stream.JsonCollectors.toJsonArray;

import eesocial.provider.Providers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Who can be asked. */
@Path("")
@RequestScoped
public class ProvidersResource extends Endpoint {

  @Inject Providers providers;

  @GET
  @Path("providers")
  public Response list() {
    return answers.document(
        providers.all().stream()
            .map(p -> Json.createObjectBuilder().add("id", p.id()).add("name", p.name()).build())
            .collect(toJsonArray()));
  }
}
