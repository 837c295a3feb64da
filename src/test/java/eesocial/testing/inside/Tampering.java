package eesocial.testing.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What somebody does who got into the database. */
@Path("inside/tampering/{table}/{column}")
@RequestScoped
public class Tampering {

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  /** Writes into the row of a provider user. */
  @POST
  public int write(
      @PathParam("table") String table,
      @PathParam("column") String column,
      @QueryParam("userId") String userId,
      String value)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update " + table + " set " + column + " = ? where provider_user_id = ?")) {
      statement.setString(1, value);
      statement.setString(2, userId);
      return statement.executeUpdate();
    }
  }
}
