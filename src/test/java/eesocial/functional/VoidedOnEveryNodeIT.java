package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.Trips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * B66: what ends sessions ends them on every node at once, the copies that replicated sessions have
 * there too (IBM PI57465, nextjs-auth0 CVE-2025-46344).
 */
@Tag("ci")
@Tag("payara-micro")
class VoidedOnEveryNodeIT {

  private static final String CHANGED = "horse correct battery";

  private static TwoNodes nodes;

  private final String name = Person.stranger().name();
  private final Browser owner = new Browser(nodes.one().url());
  private final Browser elsewhere = new Browser(nodes.other().url());

  @BeforeAll
  static void startNodes() throws Exception {
    nodes = TwoNodes.startInGrid();
  }

  @AfterAll
  static void stopNodes() {
    nodes.close();
  }

  @Test
  void passwordChange() {
    register();
    logIn(elsewhere, Trips.PASSWORD);
    Parameters typed =
        Parameters.none()
            .and("present", Trips.PASSWORD)
            .and("changed", CHANGED)
            .and("savePassword", "x");
    submit(owner, "/profile.xhtml", "passwordForm", typed);
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
    assertThat(Inside.name(owner)).isEqualTo(name);
    logIn(elsewhere, CHANGED);
    assertThat(Inside.name(elsewhere)).as("no clock counts").isEqualTo(name);
  }

  @Test
  void deletion() {
    register();
    logIn(elsewhere, Trips.PASSWORD);
    submit(owner, "/profile.xhtml", "deletionForm", Parameters.none().and("deleteAccount", "x"));
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
  }

  @Test
  void closure() {
    register();
    logIn(elsewhere, Trips.PASSWORD);
    String close = "/test/inside/accounts/" + name + "/close";
    owner.on(close).bare().header("Origin", nodes.one().url()).post();
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
    assertThat(Inside.name(owner)).isEqualTo("null");
  }

  /** What is told of replication elsewhere holds: any node goes on with a session. */
  @Test
  void loginHoldsOnEveryNode() {
    register();
    assertThat(Inside.name(copied())).isEqualTo(name);
  }

  @Test
  void logoutHere() {
    register();
    Browser copy = copied();
    assertThat(Inside.name(copy)).isEqualTo(name);
    logOut(owner);
    assertThat(Inside.name(copy)).isEqualTo("null");
    assertThat(copy.get("/profile.xhtml").location()).contains("/login.xhtml");
  }

  @Test
  void logoutThere() {
    register();
    Browser copy = copied();
    assertThat(Inside.name(copy)).isEqualTo(name);
    logOut(copy);
    assertThat(Inside.name(owner)).isEqualTo("null");
  }

  /** Who can do more has another session id, and the old one is worth nothing anywhere. */
  @Test
  void newSessionId() {
    register();
    Browser copy = copied();
    assertThat(Inside.name(copy)).isEqualTo(name);
    Trips.connect(owner, Realms.PLAIN, Person.named(name));
    assertThat(Inside.name(copy)).isEqualTo("null");
    assertThat(Inside.name(owner)).isEqualTo(name);
    assertThat(Inside.name(copied())).isEqualTo(name);
  }

  /** Somebody with the same cookies at the other node. */
  private Browser copied() {
    Browser copy = new Browser(nodes.other().url());
    owner.cookies().all().forEach(copy.cookies()::put);
    return copy;
  }

  private static void logOut(Browser browser) {
    Answer answer = browser.on("/social/logout").post();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
  }

  private void register() {
    Parameters typed =
        Parameters.none().and("userName", name).and("password", Trips.PASSWORD).and("create", "x");
    submit(owner, "/register.xhtml", "register", typed);
    assertThat(Inside.name(owner)).isEqualTo(name);
  }

  private void logIn(Browser browser, String password) {
    Parameters typed =
        Parameters.none().and("userName", name).and("password", password).and("logIn", "x");
    submit(browser, "/login.xhtml", "login", typed);
    assertThat(Inside.name(browser)).isEqualTo(name);
  }

  /** Both nodes are one site, whose address is that of the first. */
  private static void submit(Browser browser, String page, String form, Parameters typed) {
    Parameters fields = browser.get(page).form(form);
    for (var entry : typed.entries()) {
      fields = fields.without(entry.getKey()).and(entry.getKey(), entry.getValue());
    }
    Server first = nodes.one();
    Answer answer = browser.on(page).bare().header("Origin", first.url()).post(fields);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
  }
}
