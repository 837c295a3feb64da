package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.HaProxy;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.SetCookie;
import eesocial.testing.Trips;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes with replicated sessions behind HAProxy, as cluster.md says: TLS ends there. */
@Tag("ci")
@Tag("payara-micro")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

  private static final String SESSION = "__Host-JSESSIONID";
  private static final HaProxy PROXY = new HaProxy();

  private static TwoNodes nodes;

  private final Person person = Person.stranger();
  private final Browser browser = PROXY.browser();

  @BeforeAll
  static void start() throws Exception {
    nodes = TwoNodes.startInGrid(PROXY.url());
    PROXY.start(nodes.one(), nodes.other());
  }

  @AfterAll
  static void stop() {
    PROXY.close();
    nodes.close();
  }

  @Test
  @Order(1)
  void everyCookieInsistsOnTls() {
    Callback callback = Trips.begin(browser, "login", Realms.PLAIN, person);
    assertThat(browser.cookies().all().keySet()).allMatch(name -> name.startsWith("__Host-"));
    Answer answer = browser.bring(callback);
    assertThat(answer.location()).isEqualTo(PROXY.url() + "/profile.xhtml");
    assertThat(answer.header("Strict-Transport-Security")).isNotNull();
    assertThat(answer.setCookies())
        .isNotEmpty()
        .allMatch(cookie -> cookie.name().startsWith("__Host-") || cookie.isOfPayara())
        .allMatch(SetCookie::isSecure)
        .allMatch(SetCookie::isHttpOnly);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  @Order(2)
  void nobodyStaysOnPlainHttp() {
    Answer answer = browser.on(PROXY.plainUrl() + "/login.xhtml?x=1").get();
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.location()).matches("https://localhost(:\\d+)?/login.xhtml\\?x=1");
    // nor is sent there by a node that adds a missing slash
    assertThat(browser.get("/css").location()).isEqualTo(PROXY.url() + "/css/");
  }

  @Test
  @Order(3)
  void whatADeadNodeBeganGoesOnElsewhere() {
    Trips.logIn(browser, Realms.PLAIN, person);
    Callback callback = Trips.begin(browser, "connect", Realms.STUB, person);
    Map<String, String> before = browser.cookies().all();
    ("one".equals(before.get("__Host-node")) ? nodes.one() : nodes.other()).kill();
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(browser.cookies().all()).containsEntry(SESSION, before.get(SESSION));
    assertThat(browser.cookies().get("__Host-node")).isNotEqualTo(before.get("__Host-node"));
    assertThat(browser.bring(callback).location()).isEqualTo(PROXY.url() + "/profile.xhtml");
    assertThat(browser.get("/social/connections").body()).contains("\"stub\"", "\"plain\"");
    assertThat(PROXY.log()).contains("/social/connect/stub").doesNotContain(callback.state());
  }

  @Test
  @Order(4)
  void whereNoNodeIsLeftTheProxySaysSo() {
    nodes.one().kill();
    nodes.other().kill();
    Answer answer = browser.get("/login.xhtml");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("try again");
    assertThat(answer.header("Retry-After")).isEqualTo("10");
    assertThat(answer.cacheControl()).containsExactly("no-store");
  }
}
