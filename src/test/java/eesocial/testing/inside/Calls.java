package eesocial.testing.inside;

import static java.util.stream.Collectors.joining;

import eesocial.Social;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Calls a provider's API for a caller who is not here, in every way there is. */
@Path("calls/{caller}/{provider}")
@RequestScoped
public class Calls {

  private static final Map<String, WebTarget> KEPT = new ConcurrentHashMap<>();

  @Inject Social social;
  @Resource ManagedExecutorService threads;
  @Resource UserTransaction transaction;

  @PathParam("caller")
  String caller;

  @PathParam("provider")
  String provider;

  @GET
  @Path("{path}")
  public String get(@PathParam("path") String path, @QueryParam("scope") List<String> scopes)
      throws Exception {
    String[] wanted = scopes.toArray(String[]::new);
    return Told.of(() -> Told.get(social.of(caller).api(provider, wanted), path));
  }

  @POST
  @Path("{path}/{kind}")
  public String post(@PathParam("path") String path, @PathParam("kind") String kind)
      throws Exception {
    return Told.of(() -> Told.answer(api().path(path).request().post(Entities.of(kind))));
  }

  /** By an interface. */
  @GET
  @Path("repos/typed")
  public String typed() throws Exception {
    return Told.of(
        () -> {
          try (GitHubApi api = social.of(caller).api(provider, GitHubApi.class)) {
            return api.repositories().stream()
                .map(repository -> repository.name)
                .collect(joining(","));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** By a connection, in a thread that has no request. */
  @GET
  @Path("{path}/background")
  public String background(@PathParam("path") String path) throws Exception {
    return threads
        .submit(
            () ->
                Told.of(
                    () -> Told.get(social.api(social.of(caller).connection(provider).get()), path)))
        .get();
  }

  /** In a thread of the client's own. */
  @GET
  @Path("{path}/reactive")
  public String reactive(@PathParam("path") String path) throws Exception {
    return Told.of(
        () -> {
          try {
            return Told.answer(api().path(path).request().rx().get().toCompletableFuture().get());
          } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
          }
        });
  }

  /** In a transaction of the application's that comes to nothing. */
  @GET
  @Path("{path}/rolled-back")
  public String rolledBack(@PathParam("path") String path) throws Exception {
    transaction.begin();
    try {
      return get(path, List.of());
    } finally {
      transaction.rollback();
    }
  }

  /** Keeps a client. */
  @POST
  @Path("keep")
  public void keep() {
    KEPT.put(caller, api());
  }

  /** By the client that was kept. */
  @GET
  @Path("{path}/kept")
  public String kept(@PathParam("path") String path) throws Exception {
    return Told.of(() -> Told.get(KEPT.get(caller), path));
  }

  private WebTarget api() {
    return social.of(caller).api(provider);
  }
}
