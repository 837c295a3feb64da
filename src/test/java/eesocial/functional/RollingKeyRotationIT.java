package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Figures;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.Trips;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key is replaced node by node, as cluster.md says, while people come and go on both. */
@Tag("reliability")
class RollingKeyRotationIT {

  private static final String K1 = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";
  private static final String K2 = "k2:ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";

  private static final Parameters REMEMBER = Parameters.none().and("remember", "true");

  /** Who has come so far, and the access token of each. */
  private final Map<String, String> tokens = new LinkedHashMap<>();

  private TwoNodes nodes;

  @Test
  void siteIsNeverAway() throws Exception {
    try (TwoNodes two = TwoNodes.start()) {
      nodes = two;
      assertAllGoesOn();
      for (String keys : List.of(K1 + "," + K2, K2 + "," + K1, K2)) {
        for (Server node : nodes.each()) {
          node.restartWith("SOCIAL_SECRET_KEYS", keys);
          assertAllGoesOn();
        }
        awaitRotation(keys);
      }
      new Figures(
              getClass(),
              "A key replaced node by node",
              "Two nodes on one PostgreSQL, each restarted with k1, then with k1 and k2, k2 and k1,"
                  + " k2; after every restart people log in across both, and every token stored so"
                  + " far is read on both.")
          .add("logins across both nodes", "all", tokens.size())
          .add("tokens nobody can read", "0", 0)
          .write();
    }
  }

  /** On the node whose settings have changed and on the other one. */
  private void assertAllGoesOn() {
    logIn(nodes.one(), nodes.other());
    logIn(nodes.other(), nodes.one());
    for (Server node : nodes.each()) {
      tokens.forEach(
          (caller, token) ->
              assertThat(nodes.call(node, caller + "/plain/me")).endsWith("Bearer " + token));
    }
  }

  /** What one began, the other finishes; and it knows who was there. */
  private void logIn(Server begun, Server finished) {
    Person person = Person.stranger();
    Browser browser = new Browser(begun.url());
    Callback callback = Trips.begin(browser, "login", Realms.PLAIN, person, REMEMBER);
    Browser there = moved(browser, finished);
    String site = nodes.one().url();
    Answer answer = there.bring(callback.at(callback.address().replace(site, finished.url())));
    assertThat(answer.location()).as(answer.toString()).isEqualTo(site + "/profile.xhtml");
    tokens.put(person.name(), Realms.PLAIN.lastAccessToken());
    assertThat(Inside.name(moved(there, begun))).as("remembered").isEqualTo(person.name());
  }

  private static Browser moved(Browser browser, Server node) {
    Browser there = new Browser(node.url());
    browser.cookies().all().forEach(there.cookies()::put);
    return there;
  }

  /** Once the new key comes first, no row needs the old one, and both say so. */
  private void awaitRotation(String keys) {
    if (keys.startsWith("k2") && keys.contains("k1")) {
      Inside.when(
          new Browser(nodes.one().url()),
          inside ->
              inside.rows("social_connection", " key_id=k1 ").isEmpty()
                  && nodes.each().stream()
                      .allMatch(node -> node.log().contains("No row needs the key k1")));
    }
  }
}
