package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Postgres;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import eesocial.testing.Trips;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key is retired: what it encrypted is encrypted anew, and then it may go. */
@Tag("ci")
class KeyRotationIT {

  private static final String K0 = "k0:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
  private static final String K1 = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";
  private static final String K2 = "k2:ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";

  /** More than one batch. */
  private static final int MEMBERS = 60;

  private static final Realm REVOKING = Realms.REVOKING_BY_CALL;

  private final Map<String, String> settings = new HashMap<>();
  private final Map<Person, String> tokens = new LinkedHashMap<>();
  private Server server;

  @AfterEach
  void honestProviders() {
    Realms.all().forEach(Realm::reset);
  }

  @Test
  @Tag("reliability")
  void onH2() throws Exception {
    retireKeys("rotation-h2");
  }

  @Test
  void onPostgres() throws Exception {
    try (Postgres postgres = Postgres.start()) {
      settings.putAll(postgres.settings());
      retireKeys("rotation-postgres");
    }
  }

  private void retireKeys(String name) throws Exception {
    try (Server started = Server.of(name, settings)) {
      server = started;
      server.deploying(SuiteDeployment.siteAt(server.url()));
      start(K0);
      Person lost = Person.stranger();
      logIn(lost);
      server.stop();
      start(K1);
      for (int i = 0; i < MEMBERS; i++) {
        logIn(Person.stranger());
      }
      String givenBack = removeInVain();
      server.stop();
      start(K2 + "," + K1);
      assertRotated(lost);
      server.stop();
      start(K2);
      assertNothingIsLost(lost, givenBack);
    }
  }

  /** What the log says, and what becomes of the rows. */
  private void assertRotated(Person lost) {
    Inside after =
        look(
            inside ->
                inside.rows("social_connection", " key_id=k1 ").isEmpty()
                    && inside.rows("pending_revocation", " key_id=k1 ").isEmpty()
                    && server.log().contains("No row needs the key k1 any more"));
    assertThat(server.log())
        .contains(
            "social_connection: "
                + (MEMBERS + 1)
                + " rows need the key k1, 1 k0;"
                + " pending_revocation: 1 rows need the key k1, 0 k0")
        .contains("1 rows cannot be decrypted and are left alone");
    assertThat(after.rows("social_connection", " key_id=k2 ")).hasSize(MEMBERS + 1);
    assertThat(after.rows("pending_revocation", " key_id=k2 ")).hasSize(1);
    assertThat(after.rows("social_connection", " key_id=k0 "))
        .singleElement()
        .asString()
        .contains(lost.sub());
    System.out.printf(
        "Key rotation: %d rows, of them %d under a lost key; log: %s%n",
        after.rows().get("social_connection").size() + 1,
        1,
        server.log().lines().filter(line -> line.contains("need the key k1")).toList());
  }

  private void assertNothingIsLost(Person lost, String givenBack) {
    for (Person member : List.copyOf(tokens.keySet())) {
      if (!member.equals(lost)) {
        assertThat(call(member)).endsWith("Bearer " + tokens.get(member));
      }
    }
    REVOKING.script();
    giveBack();
    assertThat(REVOKING.seen("revoke").get(REVOKING.seen("revoke").size() - 1))
        .matches(seen -> seen.header("Authorization").equals("Bearer " + givenBack));
    assertThat(call(lost)).doesNotContain("Bearer");
    logIn(lost);
    assertThat(call(lost)).endsWith("Bearer " + tokens.get(lost));
    assertThat(server.log()).doesNotContain(tokens.values());
  }

  private void giveBack() {
    Browser browser = new Browser(server.url());
    browser.on("/test/inside/revocations/due").post();
    browser.on("/test/inside/revocations/run").post();
    look(inside -> inside.rows().get("pending_revocation").isEmpty());
  }

  private void start(String keys) {
    settings.put("SOCIAL_SECRET_KEYS", keys);
    server.start();
  }

  private void logIn(Person person) {
    Answer answer = Trips.logIn(new Browser(server.url()), Realms.PLAIN, person);
    assertThat(answer.location()).isEqualTo(server.url() + "/profile.xhtml");
    tokens.put(person, Realms.PLAIN.lastAccessToken());
  }

  /** Leaves a token that could not be given back; the result is that token. */
  private String removeInVain() {
    REVOKING.script().at("revoke", Reply.error(503, "temporarily_unavailable"));
    Browser browser = new Browser(server.url());
    Person person = Person.stranger();
    Trips.logIn(browser, Realms.PLAIN, person);
    tokens.put(person, Realms.PLAIN.lastAccessToken());
    Trips.connect(browser, REVOKING, person);
    browser.on("/social/connect/" + REVOKING.id()).delete();
    return REVOKING.lastAccessToken();
  }

  private String call(Person person) {
    return new Browser(server.url())
        .on("/test/calls/" + person.name() + "/plain/me")
        .bare()
        .get()
        .body();
  }

  private Inside look(java.util.function.Predicate<Inside> expected) {
    return Inside.when(new Browser(server.url()), expected);
  }
}
