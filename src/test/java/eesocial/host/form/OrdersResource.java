package eesocial.host.form;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The orders, for customers alone. */
@Path("orders")
@RequestScoped
@RolesAllowed("customer")
public class OrdersResource {

  @GET
  public String all(@Context SecurityContext caller) {
    return "orders of " + caller.getUserPrincipal().getName();
  }
}
