package eesocial.testing.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that the inside writes down or shows to operators, for a search in it. */
@Path("inside/scan")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class Scan {

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  @PersistenceContext(unitName = "site")
  EntityManager entityManager;

  @Inject Recorder recorder;

  /** What there is, by the place where it was found. */
  @GET
  public JsonObject everything() throws SQLException {
    return Json.createObjectBuilder()
        .add("log", array(Log.records()))
        .add("events", array(recorder.texts()))
        .add("session attributes", array(Sessions.attributes()))
        .add("JMX attributes", array(Jmx.attributes()))
        .add("database", array(dump()))
        .build();
  }

  /** From now on every logger says all it can, and the persistence provider what it binds. */
  @POST
  @Path("finest")
  public void finest() throws ReflectiveOperationException {
    LogLevels.showBinds(entityManager);
    LogLevels.finest();
  }

  /** Every logger is as it was; what they have said is too much for whoever asks next. */
  @POST
  @Path("usual")
  public void usual() {
    LogLevels.usual();
    Log.forget();
  }

  /** Tables, indexes and rows, as a backup would have them. */
  private List<String> dump() throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("script")) {
      while (script.next()) {
        lines.add(script.getString(1));
      }
    }
    return lines;
  }

  private static JsonArrayBuilder array(List<String> texts) {
    return Json.createArrayBuilder(texts);
  }
}
