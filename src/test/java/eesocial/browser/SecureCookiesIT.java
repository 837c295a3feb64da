package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Parameters;
import eesocial.testing.Server;
import eesocial.testing.SetCookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * B67: where browsers reach the site by https, its cookies insist on it (here TLS would end before
 * us).
 */
class SecureCookiesIT {

  private static final String ORIGIN = "https://localhost";

  private static Server server;

  @BeforeAll
  static void start() {
    server =
        Server.of(
                "secure",
                Map.of(
                    "SOCIAL_APP_URL", ORIGIN,
                    "SOCIAL_PROVIDERS", "github",
                    "SOCIAL_GITHUB_CLIENT_ID", "id",
                    "SOCIAL_GITHUB_CLIENT_SECRET", "secret"))
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void pendingFlowIsForThisHostAndHttpsAlone() throws Exception {
    HttpResponse<String> answer = post("/social/login/github", "next=/members/");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("https://github.com/login/oauth/authorize?client_id=id&")
        .contains("redirect_uri=https%3A%2F%2Flocalhost%2Fsocial%2Flogin%2Fgithub&");
    List<SetCookie> cookies = cookies(answer);
    assertThat(cookies).singleElement().satisfies(SecureCookiesIT::isForThisHostAndHttps);
    assertThat(cookies.get(0).name()).startsWith("__Host-social-flow-");
    assertThat(cookies.get(0).lifetime()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void sessionAndRememberedLoginToo() throws Exception {
    HttpResponse<String> answer =
        post(
            "/register.xhtml",
            registration()
                .without("userName")
                .without("password")
                .and("userName", "ada")
                .and("password", "correct horse battery")
                .and("create", "Create account")
                .toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    List<SetCookie> cookies = cookies(answer);
    assertThat(cookies).extracting(SetCookie::name).containsOnlyOnce("__Host-JSESSIONID");
    assertThat(cookies)
        // the name is the server's, and it holds no more than how often the session has changed
        .filteredOn(cookie -> !cookie.name().equals("JSESSIONIDVERSION"))
        .allSatisfy(SecureCookiesIT::isForThisHostAndHttps);
    assertThat(cookies)
        .allSatisfy(cookie -> assertThat(cookie.attributes()).containsKeys("secure", "httponly"));
  }

  /** The form as it is, for every Faces marks its forms in its own way. */
  private static Parameters registration() {
    HttpResponse<String> page = server.get("/register.xhtml");
    return new Answer(page.statusCode(), page.headers(), page.body()).form("register");
  }

  private static void isForThisHostAndHttps(SetCookie cookie) {
    assertThat(cookie.name()).startsWith("__Host-");
    assertThat(cookie.attributes())
        .containsKeys("secure", "httponly")
        .containsEntry("path", "/")
        .doesNotContainKey("domain");
    assertThat(cookie.isLax()).isTrue();
  }

  private static List<SetCookie> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream().map(SetCookie::parse).toList();
  }

  private static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Origin", ORIGIN)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
