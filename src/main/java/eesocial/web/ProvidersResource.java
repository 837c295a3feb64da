package eesocial.web;

import static jakarta.json.stream.JsonCollectors.toJsonArray;

import eesocial.provider.Provider;
import eesocial.provider.Providers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
        providers.all().stream().map(ProvidersResource::json).collect(toJsonArray()));
  }

  private static JsonObject json(Provider provider) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", provider.id()).add("name", provider.name());
    if (provider.connectOnly()) {
      json.add("connectOnly", true);
    }
    return json.build();
  }
}
