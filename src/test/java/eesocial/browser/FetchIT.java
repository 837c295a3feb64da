package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import eesocial.browser.SinglePage.Fetched;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code fetch} can do in a real browser: from the site's own origin all, from others nothing.
 */
@Tag("ci")
@ExtendWith(SharedSite.class)
class FetchIT {

  private Chromium.Profile profile;
  private SinglePage app;
  private String site;

  @BeforeEach
  void open(DemoSite demo, Chromium chromium) {
    site = demo.url();
    profile = chromium.profile(site, new Browser.NewContextOptions().setBypassCSP(true));
    app = new SinglePage(profile, site);
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void theWholeStory() {
    assertThat(texts(app.get("providers"), "name")).containsExactly("Demo", "Club", "Guild");
    assertThat(app.get("connections").status()).isEqualTo(401);

    // Guild registers at once: the name is taken then
    app.visit("login/guild", Map.of(), "Grace Hopper");
    assertThat(app.post("logout", Map.of()).status()).isEqualTo(204);

    String page = app.visit("login/demo", Map.of("next", "/?welcome"), "Mary Jackson");
    assertThat(page).isEqualTo("/register.xhtml");
    JsonObject pending = app.get("sign-up").json().asJsonObject();
    assertThat(pending.getString("providerName")).isEqualTo("Demo");
    assertThat(pending.getString("fullName")).isEqualTo("Mary Jackson");
    assertThat(pending.getBoolean("emailVerified")).isTrue();
    Fetched taken = app.post("sign-up", Map.of("userName", "grace.hopper"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.type()).startsWith("application/problem+json");
    assertThat(taken.json().asJsonObject().getJsonObject("errors").getString("userName"))
        .contains("taken");
    Fetched welcome = app.post("sign-up", Map.of("userName", "mary"));
    assertThat(welcome.text("caller")).isEqualTo("mary");
    assertThat(welcome.text("location")).isEqualTo(site + "/?welcome");
    assertThat(texts(app.get("connections"), "displayName")).containsExactly("mary.jackson");

    page = app.visit("connect/demo", Map.of("next", "/?connected"), "Mary Winston");
    assertThat(page).isEqualTo("/?connected");
    List<String> ids = texts(app.get("connections"), "providerUserId");
    assertThat(texts(app.get("connections"), "displayName"))
        .containsExactly("mary.jackson", "mary.winston");

    assertThat(app.delete("connect/demo/" + ids.get(0)).status()).isEqualTo(204);
    assertThat(texts(app.get("connections"), "providerUserId")).containsExactly(ids.get(1));
    Fetched last = app.delete("connect/demo/" + ids.get(1));
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.text("code")).isEqualTo("last-way-to-log-in");

    assertThat(app.post("logout", Map.of()).status()).isEqualTo(204);
    assertThat(app.get("connections").status()).isEqualTo(401);
    // the browser writes every 4xx into its console; nothing else may stand there
    assertThat(profile.complaints())
        .allMatch(complaint -> complaint.matches(".* status of (401|409|422) .*"));
  }

  @Test
  void anotherHostCanDoNothing() {
    assertPowerless(site.replace("localhost", "127.0.0.1"));
  }

  /** To the browser that is the same site: the cookies come along. */
  @Test
  void anotherPortCanDoNothing() {
    assertPowerless(
        app.post("login/guild", Map.of())
            .text("authorizationUri")
            .replaceFirst("/authorize.*", ""));
  }

  @Test
  void documentOfNoOriginCanDoNothing() {
    Page page = profile.tab().open("/").page();
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<iframe sandbox=allow-scripts srcdoc=x>')");
    assertPowerless(page.frames().get(1));
  }

  private void assertPowerless(String address) {
    Page page = profile.tab().page();
    page.navigate(address);
    assertPowerless(page.mainFrame());
  }

  private void assertPowerless(Frame foreign) {
    app.visit("login/guild", Map.of(), "Annie Easley");
    assertThat(app.get("connections").status()).isEqualTo(200);
    for (String path : List.of("providers", "connections", "sign-up")) {
      assertThat(sent(foreign, "GET", path, "cors")).isEqualTo("TypeError");
    }
    for (String path : List.of("login/guild", "connect/guild", "disconnect/guild", "logout")) {
      assertThat(sent(foreign, "POST", path, "cors")).isEqualTo("TypeError");
      assertThat(statusOf(foreign, path)).isEqualTo(403);
    }
    assertThat(sent(foreign, "DELETE", "connect/guild", "cors")).isEqualTo("TypeError");
    assertThat(app.get("connections").json().asJsonArray()).hasSize(1);
  }

  /** What a script is told: the kind of answer, or of error. */
  private String sent(Frame frame, String method, String path, String mode) {
    return frame
        .evaluate(
            """
            ([url, method, mode]) => fetch(url, {method, mode, credentials: 'include'})
                .then(answer => answer.type, error => error.name)
            """,
            List.of(site + "/social/" + path, method, mode))
        .toString();
  }

  /** What the site answers a request without CORS, which the script is not told. */
  private int statusOf(Frame frame, String path) {
    return frame
        .page()
        .waitForResponse(
            response -> response.url().endsWith("/social/" + path),
            () -> assertThat(sent(frame, "POST", path, "no-cors")).isEqualTo("opaque"))
        .status();
  }

  private static List<String> texts(Fetched answer, String name) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().asJsonArray().getValuesAs(JsonObject.class).stream()
        .map(element -> element.getString(name))
        .toList();
  }
}
