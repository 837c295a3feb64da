package eesocial.testing.inside;

import eesocial.policy.UnstoredTokens;
import eesocial.revocation.Revocations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What time and the timer do to tokens that are to be given back. */
@Path("inside/revocations")
@RequestScoped
public class RevocationResource {

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  @Inject Revocations revocations;
  @Inject UnstoredTokens unstoredTokens;

  /** As if the time of the next try had come for all. */
  @POST
  @Path("due")
  public void due() throws SQLException {
    change("next_try_at = current_timestamp - interval '1' second");
  }

  /** As if all but the last try had failed for all. */
  @POST
  @Path("old")
  public void old() throws SQLException {
    change("tries = 6");
  }

  /** Does what the timer begins. */
  @POST
  @Path("run")
  public void run() {
    unstoredTokens.giveBack();
    revocations.run();
  }

  private void change(String what) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update pending_revocation set " + what);
    }
  }
}
