package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.BehindNginx;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One server behind nginx, where TLS ends. Who we are says {@code social.app-url} alone: the server
 * needs no setting to believe the proxy.
 */
@Tag("ci")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BehindNginxIT {

  @RegisterExtension static final BehindNginx site = new BehindNginx();

  private final String here = site.url();
  private final Person person = Person.stranger();
  private final Browser browser = site.proxy().browser();

  @AfterEach
  void everyAnswerIsForOutside() {
    site.assertAllIsForOutside(browser);
  }

  @Test
  void loginAndConnectionComeBackByHttps() {
    Callback login = Trips.begin(browser, "login", Realms.STUB, person);
    assertThat(login.address()).isEqualTo(here + "/social/login/stub");
    assertThat(browser.bring(login).location()).isEqualTo(here + "/profile.xhtml");
    assertThat(browser.cookies().all()).containsKey("__Host-JSESSIONID");
    Callback connection = Trips.begin(browser, "connect", Realms.PLAIN, person);
    assertThat(connection.address()).isEqualTo(here + "/social/connect/plain");
    assertThat(browser.bring(connection).location()).isEqualTo(here + "/profile.xhtml");
    assertThat(browser.get("/social/connections").body()).contains("\"stub\"", "\"plain\"");
  }

  @Test
  void postedResponseComesBackByHttps() {
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    assertThat(callback.posted()).isTrue();
    assertThat(callback.address()).isEqualTo(here + "/social/login/poster/response");
    assertThat(Trips.bring(browser, callback).location()).isEqualTo(here + "/profile.xhtml");
    assertThat(browser.get("/profile.xhtml").status()).isEqualTo(200);
  }

  @Test
  void formsLeadOn() {
    Parameters typed =
        Parameters.none()
            .and("userName", person.name())
            .and("password", Trips.PASSWORD)
            .and("create", "x");
    Answer registered = Trips.submit(browser, "/register.xhtml", "register", typed);
    assertThat(browser.follow(registered).body()).contains(person.name());
    Answer out = browser.on("/social/logout").post();
    assertThat(out.location()).isEqualTo(here + "/");
    Answer challenged = browser.get("/profile.xhtml");
    assertThat(challenged.location()).isEqualTo(here + "/login.xhtml?next=%2Fprofile.xhtml");
    Answer in = Trips.logInWithPassword(browser, person.name(), false);
    assertThat(browser.follow(in).body()).contains(person.name());
  }

  /** Some servers write whole addresses where they add the slash. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/members", "/css", "/social", "/WEB-INF", "/nope", "/nope.xhtml"})
  void whereverTheServerLeadsIsHere(String path) {
    Trips.logIn(browser, Realms.STUB, person);
    Answer answer = browser.get(path);
    while (answer.location() != null) {
      answer = browser.follow(answer);
    }
    assertThat(answer.status())
        .isIn(path.matches("/(members)?") ? List.of(200) : List.of(403, 404));
  }

  @Test
  void browsersSpeakTlsAndHttp2() {
    assertThat(browser.get("/").header("Strict-Transport-Security")).isNotNull();
    Answer plain = browser.on(site.proxy().plainUrl() + "/login.xhtml?x=1").get();
    assertThat(plain.status()).isEqualTo(308);
    assertThat(plain.location()).isEqualTo(here + "/login.xhtml?x=1");
    assertThat(site.proxy().log()).contains("GET / HTTP/2.0");
  }

  @Test
  void whoIssuesTheCertificateIsAnsweredWithoutTls() throws IOException {
    site.proxy().answerChallenge("token", "token.key");
    String challenge = site.proxy().plainUrl() + "/.well-known/acme-challenge/token";
    assertThat(new Browser().on(challenge).get().body()).isEqualTo("token.key");
  }

  @Test
  void longCookiesAndAddressesPass() {
    Trips.logIn(browser, Realms.STUB, person);
    String next = "/members/?" + "x".repeat(490);
    Parameters fields = Parameters.none().and("next", next).and("scope", "long".repeat(250));
    Stream.iterate(0, i -> i < 5, i -> i + 1)
        .forEach(tab -> Trips.start(browser, "connect", Realms.PLAIN, fields));
    Callback newest = Trips.begin(browser, "connect", Realms.PLAIN, person, fields);
    assertThat(browser.answers().get(browser.answers().size() - 1).headers().toString())
        .hasSizeGreaterThan(4096);
    assertThat(browser.bring(newest).location()).isEqualTo(here + next);
  }

  @Test
  @Order(Order.DEFAULT + 1)
  void whatTheProxyWritesTellsNothing() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    site.server().stop();
    Answer answer = browser.bring(callback);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("try again");
    assertThat(answer.header("Retry-After")).isEqualTo("10");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Strict-Transport-Security")).isNotNull();
    // a line is written after the answer, but before the next one
    browser.get("/");
    String log = site.proxy().log();
    assertThat(log).contains("503 \"GET /social/login/stub").doesNotContain(callback.state());
    assertThat(Realms.everySecret()).contains(callback.code()).noneMatch(log::contains);
  }
}
