package eesocial.browser;

import eesocial.testing.Server;
import eesocial.testing.demo.DemoProvider;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;

/**
 * The site as a newcomer starts it, with the demonstration provider. The same provider stands there
 * under three names, to show what becomes of strangers: Demo lets them sign up (the default), Club
 * rejects them, Guild registers them.
 */
final class DemoSite implements AutoCloseable {

  private final Database database;
  private final OAuth2HttpServer provider;
  private final Server server;

  private DemoSite(Database database, OAuth2HttpServer provider, Server server) {
    this.database = database;
    this.provider = provider;
    this.server = server;
  }

  /** A site that runs, with a name of its own. */
  static DemoSite start(String name, Database database) {
    OAuth2HttpServer provider = startProvider();
    Map<String, String> settings = new HashMap<>(database.settings());
    Server server = Server.of(name, settings);
    settings.put("SOCIAL_APP_URL", server.url());
    settings.put("SOCIAL_PROVIDERS", "demo,club,guild");
    settings.putAll(client("DEMO", "Demo", provider));
    settings.put("SOCIAL_DEMO_API", "http://localhost:" + provider.port() + "/demo");
    settings.put("SOCIAL_DEMO_API_CALL", "userinfo");
    settings.putAll(client("CLUB", "Club", provider));
    settings.put("SOCIAL_CLUB_UNKNOWN_LOGIN", "reject");
    settings.putAll(client("GUILD", "Guild", provider));
    settings.put("SOCIAL_GUILD_UNKNOWN_LOGIN", "register");
    DemoSite site = new DemoSite(database, provider, server);
    try {
      server.start();
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private static OAuth2HttpServer startProvider() {
    try {
      return DemoProvider.start(0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> client(String id, String name, OAuth2HttpServer provider) {
    return Map.of(
        "SOCIAL_" + id + "_EXTENDS", "oidc",
        "SOCIAL_" + id + "_NAME", name,
        "SOCIAL_" + id + "_ISSUER", "http://localhost:" + provider.port() + "/demo",
        "SOCIAL_" + id + "_CLIENT_ID", "ee-social",
        "SOCIAL_" + id + "_CLIENT_SECRET", "demo-secret");
  }

  String url() {
    return server.url();
  }

  /** Ctrl-C, and the same command again. */
  void restart() {
    server.stop();
    server.start();
  }

  void stopServer() {
    server.stop();
  }

  String log() {
    return server.log();
  }

  /** The files below the home of the stopped server. */
  Path home() {
    return server.home();
  }

  /** A look into the database once the server has stopped. */
  Connection database() throws SQLException {
    return database.connect(server.home());
  }

  @Override
  public void close() {
    server.close();
    provider.close();
    database.close();
  }
}
