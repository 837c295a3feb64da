package eesocial.host.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** The orders, for customers alone. */
@Path("orders")
@RequestScoped
@Transactional
@RolesAllowed("customer")
public class OrdersResource {

  @PersistenceContext(unitName = "shop")
  EntityManager entityManager;

  @GET
  public String all() {
    return entityManager.createQuery("select o from Order o").getResultList().toString();
  }

  @POST
  public void order(@Context SecurityContext caller) {
    entityManager.persist(new Order(caller.getUserPrincipal().getName()));
  }
}
