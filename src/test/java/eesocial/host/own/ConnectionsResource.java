package eesocial.host.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How to get to the shop. Named as an endpoint of the library is. */
@Path("connections")
public class ConnectionsResource {

  @GET
  public String bus() {
    return "by bus";
  }
}
