package eesocial.web;

import eesocial.browser.Visit;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.connection.Transaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Predicate;

/** The connections the caller has. */
@Path("")
@RequestScoped
public class ConnectionsResource extends Endpoint {

  @Inject ConnectFlow connect;
  @Inject Disconnection disconnection;
  @Inject ConnectionRepository connections;
  @Inject Transaction transaction;

  @GET
  @Path("connections")
  public Response list() {
    Visit visit = visit();
    return gate.answered(
        visit,
        () -> {
          String caller = visit.requireCaller();
          return answers.document(ConnectionJson.of(transaction.run(() -> connections.of(caller))));
        });
  }

  @DELETE
  @Path("connect/{provider}")
  public Response delete(@PathParam("provider") String provider) {
    return remove(visit(), provider, null);
  }

  @DELETE
  @Path("connect/{provider}/{providerUserId}")
  public Response deleteOne(
      @PathParam("provider") String provider, @PathParam("providerUserId") String userId) {
    return remove(visit(), provider, userId);
  }

  @POST
  @Path("disconnect/{provider}")
  public Response disconnect(InputStream form, @PathParam("provider") String provider) {
    return remove(visit(form), provider, null);
  }

  @POST
  @Path("disconnect/{provider}/{providerUserId}")
  public Response disconnectOne(
      InputStream form,
      @PathParam("provider") String provider,
      @PathParam("providerUserId") String userId) {
    return remove(visit(form), provider, userId);
  }

  private Response remove(Visit visit, String provider, String userId) {
    Predicate<Connection> which =
        userId == null ? visit::means : c -> c.providerUserId().equals(userId);
    return gate.ours(visit, provider, connect, (v, p) -> disconnection.remove(v, p, which));
  }
}
