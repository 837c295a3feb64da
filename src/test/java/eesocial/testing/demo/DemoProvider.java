package eesocial.testing.demo;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/**
 * An OpenID provider for demonstrations, on the loopback interface; its issuer is {@code
 * http://localhost:<port>/demo}. It checks no password, no client secret and no redirect URI.
 */
public final class DemoProvider {

  private DemoProvider() {}

  /**
   * Serves until the process ends, and tells when the site can be tried.
   *
   * @param args the provider's port and the site's address
   */
  public static void main(String[] args) throws Exception {
    endWithParent();
    start(Integer.parseInt(args[0]));
    Readiness.await(URI.create(args[1]));
  }

  /** Starts the provider; close what comes back to stop it. */
  public static OAuth2HttpServer start(int port) throws Exception {
    OAuth2HttpServer server = new NettyWrapper();
    Route provider = new OAuth2HttpRequestHandler(config(server)).getAuthorizationServer();
    Route pictures = OAuth2HttpRouterKt.get("/picture/*", DemoProvider::picture);
    Route routes = OAuth2HttpRouterKt.routes(pictures, new LoginForm(provider), provider);
    return server.start(InetAddress.getLoopbackAddress(), port, routes);
  }

  private static OAuth2Config config(OAuth2HttpServer server) throws URISyntaxException {
    boolean interactiveLogin = true;
    boolean rotateRefreshToken = true;
    return new OAuth2Config(
        interactiveLogin,
        loginPage().toString(),
        null,
        rotateRefreshToken,
        new OAuth2TokenProvider(),
        Set.of(),
        server);
  }

  private static Path loginPage() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(DemoProvider.class.getResource("/demo/login.html")).toURI());
  }

  private static OAuth2HttpResponse picture(OAuth2HttpRequest request) {
    Headers headers = Headers.of("Content-Type", "image/svg+xml", "Cache-Control", "max-age=3600");
    String svg = Picture.svg(request.getUrl().encodedPath());
    return new OAuth2HttpResponse(headers, 200, svg, null);
  }

  /** Leaves nothing behind, even when whoever started it was killed. */
  private static void endWithParent() {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(0));
  }
}
