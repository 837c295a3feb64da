package eesocial.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.BehindNginx;
import eesocial.testing.Browser;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.RawRequest;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B71 and F159 behind a proxy: whatever a client claims of host, scheme, port or itself, to nginx
 * or straight to the server, redirect URIs, cookies and addresses stay as they are; and who guesses
 * passwords is one client.
 */
@Tag("ci")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgedForwardingIT {

  @RegisterExtension static final BehindNginx site = new BehindNginx();

  private final String here = site.url();
  private final Person person = Person.stranger();
  private final Browser browser = site.proxy().browser();

  @AfterEach
  void everyAnswerIsForOutside() {
    site.assertAllIsForOutside(browser);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-Host, evil.example",
    "X-Forwarded-Proto, https",
    "X-Forwarded-Port, 666",
    "X-Forwarded-Server, evil.example",
    "X-Forwarded-Prefix, /evil",
    "Forwarded, host=evil.example;proto=https",
    "$WSSN, evil.example",
    "$WSSC, https"
  })
  void nothingAClientClaimsMakesAnAddress(String header, String value) {
    for (Browser way : List.of(browser, new Browser(site.server().url()))) {
      Answer start =
          way.on("/social/login/stub").header("Origin", here).header(header, value).post();
      BehindNginx.assertCookiesInsistOnTls(start);
      assertThat(Trips.approve(Realms.STUB, start.location(), person).address())
          .isEqualTo(here + "/social/login/stub");
      assertThat(way.on("/members/").header(header, value).get().location())
          .isEqualTo(here + "/login.xhtml?next=%2Fmembers%2F");
      String slash = way.on("/css").header(header, value).get().location();
      assertThat(slash).isIn(null, here + "/css/", site.server().url() + "/css/");
    }
  }

  @Test
  void noHostMakesAnAddress() throws Exception {
    String start = "POST /social/login/stub HTTP/1.1\r\nHost: evil.example\r\nOrigin: " + here;
    assertThat(RawRequest.send(site.proxy().connect(), start)).startsWith("HTTP/1.1 421 ");
    URI direct = URI.create(site.server().url());
    Socket socket = new Socket(direct.getHost(), direct.getPort());
    assertThat(RawRequest.send(socket, start))
        .startsWith("HTTP/1.1 303 ")
        .contains("redirect_uri=" + URLEncoder.encode(here + "/social/login/stub", UTF_8))
        .doesNotContain("evil");
    String slash = "GET " + here + "/css HTTP/1.1\r\nHost: evil.example";
    assertThat(RawRequest.send(site.proxy().connect(), slash)).doesNotContain("evil");
  }

  /** It is the proxy that says who the client is: else each guess could come from another one. */
  @Test
  @Order(Order.DEFAULT + 1)
  void whoeverGuessesIsOneClientWhateverTheyClaim() {
    for (int i = 0; i < BehindNginx.MOST_FAILURES; i++) {
      assertThat(guess(browser, "198.51.100." + i)).isEqualTo(200);
    }
    assertThat(guess(browser, "198.51.100.99")).isEqualTo(429);
    assertThat(guess(new Browser(site.server().url()), "198.51.100.99")).isEqualTo(200);
  }

  private int guess(Browser way, String forwardedFor) {
    Parameters form =
        way.get("/login.xhtml")
            .form("login")
            .without("userName")
            .without("password")
            .and("userName", Person.stranger().name())
            .and("password", "wrong")
            .and("logIn", "x");
    return way.on("/login.xhtml")
        .header("Origin", here)
        .header("X-Forwarded-For", forwardedFor)
        .post(form)
        .status();
  }
}
