package eesocial.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only our own pages start something: what a browser itself says of where a request is from. */
@Tag("ci")
@ExtendWith(SharedSite.class)
class OriginIT {

  private static final String START =
      "url => fetch(url, {method: 'POST', mode: 'no-cors', credentials: 'include',"
          + " headers: {Accept: 'application/json'}}).then(() => 'sent', String)";

  private HttpServer elsewhere;
  private Chromium.Profile profile;
  private Page page;
  private String start;

  @BeforeEach
  void open(DemoSite site, Chromium chromium) throws IOException {
    start = site.url() + "/social/login/demo";
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext("/", this::form);
    elsewhere.start();
    profile = chromium.profile(site.url());
    page = profile.tab().page();
  }

  @AfterEach
  void close() {
    profile.close();
    elsewhere.stop(0);
  }

  @Test
  void ourOwnPageMay(DemoSite site) {
    // our real pages run no script at all
    page.route(
        site.url() + "/script",
        route -> route.fulfill(new FulfillOptions().setBody("one of ours")));
    page.navigate(site.url() + "/script");

    assertThat(fetched()).isEqualTo(200);
  }

  @Test
  void theSameHostOnAnotherPortMayNot() {
    page.navigate("http://localhost:" + elsewhere.getAddress().getPort());

    assertThat(fetched()).isEqualTo(403);
  }

  @Test
  void anotherSiteMayNot() {
    page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort());

    assertThat(fetched()).isEqualTo(403);
    assertThat(profile.context().cookies()).isEmpty();
  }

  @Test
  void anotherSitesFormMayNotEither() {
    page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort());

    int status = page.waitForResponse(start, () -> page.locator("button").click()).status();

    assertThat(status).isEqualTo(403);
    assertThat(profile.context().cookies()).isEmpty();
  }

  private int fetched() {
    return page.waitForResponse(start, () -> page.evaluate(START, start)).status();
  }

  private void form(HttpExchange exchange) throws IOException {
    String form = "<form method=post action='" + start + "'><button>You have won</button></form>";
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(form.getBytes(UTF_8));
    exchange.close();
  }
}
