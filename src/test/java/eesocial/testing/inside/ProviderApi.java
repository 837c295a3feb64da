package eesocial.testing.inside;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A provider's API as a MicroProfile REST Client sees it. */
public interface ProviderApi {

  /** What the API knows of the bearer of the token. */
  @GET
  @Path("me")
  String me();
}
