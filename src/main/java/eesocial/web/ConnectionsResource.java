package eesocial.web;

import eesocial.browser.Visit;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.storage.Transaction;
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
  @Inject DefaultChoice defaultChoice;
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

  @POST
  @Path("default/{provider}")
  public Response prefer(InputStream form, @PathParam("provider") String provider) {
    return prefer(visit(form), provider, null);
  }

  @POST
  @Path("default/{provider}/{providerUserId}")
  public Response preferOne(
      InputStream form,
      @PathParam("provider") String provider,
      @PathParam("providerUserId") String userId) {
    return prefer(visit(form), provider, userId);
  }

  private Response remove(Visit visit, String provider, String userId) {
    return gate.ours(
        visit, provider, connect, (v, p) -> disconnection.remove(v, p, which(v, userId)));
  }

  private Response prefer(Visit visit, String provider, String userId) {
    return gate.ours(
        visit, provider, connect, (v, p) -> defaultChoice.choose(v, p, which(v, userId)));
  }

  private static Predicate<Connection> which(Visit visit, String userId) {
    return userId == null ? visit::means : c -> c.providerUserId().equals(userId);
  }
}
