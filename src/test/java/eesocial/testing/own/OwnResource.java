package eesocial.testing.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource among the classes of the WAR, for those who look for resources there. */
@Path("own")
public class OwnResource {

  /** Nothing of interest. */
  @GET
  public String nothing() {
    return "";
  }
}
