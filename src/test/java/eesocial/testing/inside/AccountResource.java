package eesocial.testing.inside;

import eesocial.account.AccountByEmail;
import eesocial.account.EmailOwner;
import eesocial.connection.ConnectionRepository;
import eesocial.security.CallerLogin;
import eesocial.security.CallerLogins;
import eesocial.security.ConnectionCredential;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** What an operator and time do to accounts, and what e-mail addresses tell. */
@Path("inside/accounts")
@RequestScoped
public class AccountResource {

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  @Inject CallerLogin callerLogin;
  @Inject CallerLogins callerLogins;
  @Inject ConnectionRepository connections;
  @Inject AccountByEmail accountByEmail;
  @Context HttpServletRequest request;

  /** As the README tells operators. */
  @POST
  @Path("{name}/close")
  public void close(@PathParam("name") String name) throws SQLException {
    update("update account set closed_at = current_timestamp where name = ?", name);
  }

  /** The operator had a mind to forgive. */
  @POST
  @Path("{name}/open")
  public void open(@PathParam("name") String name) throws SQLException {
    update("update account set closed_at = null where name = ?", name);
  }

  /** As if the stranger had taken their time. */
  @POST
  @Path("strangers/{userId}/late")
  public void late(@PathParam("userId") String userId) throws SQLException {
    update(
        "update pending_connection set ends_at = current_timestamp - interval '1' second"
            + " where provider_user_id = ?",
        userId);
  }

  /** As if the caller had logged in so long ago. */
  @POST
  @Path("age")
  public void age(@QueryParam("of") String duration) {
    request
        .getSession()
        .setAttribute(
            "eesocial.security.RecentAuthentication of " + request.getRemoteUser(),
            Instant.now().minus(Duration.parse(duration)));
  }

  /** What an application with a form of its own may do; whether it was a proof. */
  @POST
  @Path("{name}/confirm")
  public boolean confirm(@PathParam("name") String name, @QueryParam("password") String password) {
    return callerLogin.confirm(request, new UsernamePasswordCredential(name, password));
  }

  /** Voids all logins when this session ends: between the look at a credential and the login. */
  @POST
  @Path("{name}/void-at-login")
  public void voidAtLogin(@PathParam("name") String name) {
    request.getSession().setAttribute("trap", new Trap(name));
  }

  /** Whether a connection that was removed a moment ago still vouches for its owner. */
  @POST
  @Path("{name}/vouch-by-removed")
  public boolean vouchByRemoved(@PathParam("name") String name) {
    var connection = connections.of(name).get(0);
    callerLogins.forget(name);
    return callerLogin.isOf(request, name, new ConnectionCredential(connection));
  }

  /** Whether the caller's first connection vouches for them. */
  @POST
  @Path("{name}/vouch-by-first")
  public boolean vouchByFirst(@PathParam("name") String name) {
    return callerLogin.isOf(request, name, new ConnectionCredential(connections.of(name).get(0)));
  }

  private record Trap(String caller) implements HttpSessionBindingListener, Serializable {

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      CDI.current().select(CallerLogins.class).get().endAll(caller);
    }
  }

  /** Whose account it is, and since when that is certain. */
  @GET
  @Path("by-email")
  public String byEmail(@QueryParam("email") String email) {
    return accountByEmail.find(email).map(EmailOwner::toString).orElse("nobody");
  }

  private void update(String sql, String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
  }
}
