package eesocial.testing.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What there is, by the place where it was found; written as it is read, for it is much. */
  @GET
  public StreamingOutput everything() throws SQLException {
    Map<String, List<String>> places = new LinkedHashMap<>();
    places.put("log", Log.records());
    places.put("events", recorder.texts());
    places.put("session attributes", Sessions.attributes());
    places.put("JMX attributes", Jmx.attributes());
    places.put("database", dump());
    return out -> write(places, out);
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

  private static void write(Map<String, List<String>> places, OutputStream out) {
    try (JsonGenerator json = Json.createGenerator(out)) {
      json.writeStartObject();
      places.forEach(
          (place, texts) -> {
            json.writeStartArray(place);
            texts.forEach(json::write);
            json.writeEnd();
          });
      json.writeEnd();
    }
  }
}
