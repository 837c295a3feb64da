package eesocial.testing.demo;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import org.junit.jupiter.api.Test;

/** What the site needs of the demonstration provider beside a login. */
class DemoProviderTest {

  private static final String ASK =
      "authorize?response_type=code&client_id=demo&scope=openid&state=s&nonce=n"
          + "&redirect_uri=http://localhost:1/&prompt=login&max_age=0";

  private static final String TOKEN =
      "grant_type=authorization_code&client_id=demo&client_secret=demo"
          + "&redirect_uri=http://localhost:1/&code=";

  /** OpenID Connect Core 1.0, section 3.1.2.1: whoever asks by {@code max_age} is told. */
  @Test
  void tellsWhenSomebodyLoggedIn() throws Exception {
    try (OAuth2HttpServer server = DemoProvider.start(0)) {
      URI demo = server.url("/demo/").uri();
      String callback = post(demo.resolve(ASK), "name=Ada").headers().firstValue("Location").get();
      String code = callback.replaceFirst(".*[?&]code=([^&]*).*", "$1");
      assertThat(authTime(post(demo.resolve("token"), TOKEN + code).body()))
          .isCloseTo(Instant.now(), within(1, MINUTES));
    }
  }

  private static Instant authTime(String answer) throws Exception {
    String idToken = Json.createReader(new StringReader(answer)).readObject().getString("id_token");
    JWTClaimsSet claims = JWTParser.parse(idToken).getJWTClaimsSet();
    return Instant.ofEpochSecond(claims.getLongClaim("auth_time"));
  }

  private static HttpResponse<String> post(URI uri, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
