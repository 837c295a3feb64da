package eesocial.browser;

import eesocial.testing.Server;
import eesocial.testing.demo.DemoProvider;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The example application, exactly as it stands in {@code src/example}, with the library's jar. The
 * demonstration provider stands there under two names, so that there is something to connect.
 */
final class Guestbook implements AutoCloseable {

  private final OAuth2HttpServer provider;
  private final Server server;

  private Guestbook(OAuth2HttpServer provider, Server server) {
    this.provider = provider;
    this.server = server;
  }

  /** A guest book that runs, with a name of its own and nothing in it. */
  static Guestbook start(String name) {
    OAuth2HttpServer provider = startProvider();
    Map<String, String> settings = new HashMap<>();
    Server server = Server.of(name, settings).deploying(war());
    settings.put("SOCIAL_APP_URL", server.url());
    settings.put("SOCIAL_PROVIDERS", "demo,club");
    settings.putAll(DemoSite.client("DEMO", "Demo", provider));
    settings.putAll(DemoSite.client("CLUB", "Club", provider));
    Guestbook guestbook = new Guestbook(provider, server);
    try {
      server.start();
      return guestbook;
    } catch (RuntimeException e) {
      guestbook.close();
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

  private static WebArchive war() {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "guestbook.war")
            .addPackage("guestbook")
            .addAsLibrary(new File("target/ee-social-classes.jar"))
            .merge(files("webapp"))
            .merge(files("resources"), "WEB-INF/classes");
    for (File library : new File("target/site-lib").listFiles(Guestbook::isTheLibrarys)) {
      war.addAsLibrary(library);
    }
    return war;
  }

  /** The rest is the site's own: its databases and their migrations. */
  private static boolean isTheLibrarys(File directory, String jar) {
    return !jar.matches("(flyway|h2|jackson|postgresql)-.*");
  }

  private static JavaArchive files(String directory) {
    return ShrinkWrap.create(GenericArchive.class)
        .as(ExplodedImporter.class)
        .importDirectory(new File("src/example", directory))
        .as(JavaArchive.class);
  }

  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    provider.close();
  }
}
