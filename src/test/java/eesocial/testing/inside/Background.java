package eesocial.testing.inside;

import eesocial.Social;
import eesocial.token.KeyRotation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** What goes on behind the calls of a provider's API. */
@Path("background")
@RequestScoped
public class Background {

  @Inject Social social;
  @Inject KeyRotation keyRotation;
  @Resource ManagedExecutorService threads;

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  /** What Social says of the caller where there is none. */
  @GET
  @Path("nobody")
  public String nobody() throws Exception {
    return threads.submit(() -> Told.of(() -> String.valueOf(social.connections()))).get();
  }

  /** How many calls have no answer yet. */
  @GET
  @Path("under-way")
  public int underWay() {
    return Told.underWay();
  }

  /** Leaves a lease in the rows of a caller, as a node that dies would. */
  @POST
  @Path("lease/{caller}")
  public void lease(@PathParam("caller") String caller, @QueryParam("seconds") int seconds)
      throws SQLException {
    update(caller, "refreshing_until", OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
  }

  /** As if the rows of a caller were encrypted under another key. */
  @POST
  @Path("age/{caller}")
  public void age(@PathParam("caller") String caller) throws SQLException {
    update(caller, "key_id", "k0");
  }

  /** Encrypts such rows anew. */
  @POST
  @Path("rotate")
  public void rotate() {
    keyRotation.run();
  }

  private void update(String caller, String column, Object value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update social_connection set " + column + " = ? where caller = ?")) {
      statement.setObject(1, value);
      statement.setString(2, caller);
      statement.executeUpdate();
    }
  }
}
