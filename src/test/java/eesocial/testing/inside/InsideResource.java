package eesocial.testing.inside;

import eesocial.security.RecentAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/** The inside, for the tests outside: rows, sessions, events, log and caller. */
@Path("inside")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InsideResource {

  @Inject Recorder recorder;
  @Inject Rows rows;
  @Inject RecentAuthentication recent;
  @Context HttpServletRequest request;

  /** Everything that a refusal must not change, and what is told about it. */
  @GET
  public JsonObject all() {
    return Json.createObjectBuilder()
        .add("rows", rows.all())
        .add("sessions", Json.createArrayBuilder(Sessions.ids()))
        .add("events", Json.createArrayBuilder(recorder.lines()))
        .add("log", Json.createArrayBuilder(Log.records()))
        .build();
  }

  /** Forgets events and log. */
  @POST
  @Path("forget")
  public void forget() {
    recorder.forget();
    Log.forget();
  }

  /** Takes the table of spent flows away, or puts it back. */
  @POST
  @Path("spent-flows/{where}")
  public void spentFlows(@PathParam("where") String where) throws SQLException {
    rows.rename("away".equals(where));
  }

  /** How far the site's transactions are kept apart. */
  @GET
  @Path("isolation")
  public JsonObject isolation() throws SQLException {
    return Json.createObjectBuilder().add("level", rows.isolation()).build();
  }

  /** Who calls, as the container sees it. */
  @GET
  @Path("caller")
  public JsonObject caller() {
    HttpSession session = request.getSession(false);
    return Json.createObjectBuilder()
        .add("name", String.valueOf(request.getRemoteUser()))
        .add("session", session == null ? "none" : session.getId())
        .add("note", session == null ? "none" : String.valueOf(session.getAttribute("note")))
        .add("user", request.isUserInRole("user"))
        .add("extra", request.isUserInRole("extra"))
        .add("nobody", request.isUserInRole("nobody"))
        .build();
  }

  /** Whether the caller was proven lately, asked once another request has ended the session. */
  @POST
  @Path("ended-session")
  public JsonObject endedSession() {
    request.getSession().invalidate();
    return Json.createObjectBuilder().add("recent", recent.isRecent(request)).build();
  }

  /** Begins a session as a shop with a basket would, before anybody is logged in. */
  @POST
  @Path("session")
  public JsonObject session() {
    request.getSession().setAttribute("note", "of the anonymous");
    return caller();
  }
}
