package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that stops between a removal and its revocation. */
@Tag("ci")
class RevocationAfterRestartIT {

  private static final Realm REALM = Realms.REVOKING_BY_CALL;

  @Test
  void givesTheTokenBackWhenItIsUpAgain() throws Exception {
    try (Server server = Server.of("revocation", Map.of())) {
      server.deploying(SuiteDeployment.siteAt(server.url())).start();
      Browser browser = new Browser(server.url());
      Person person = Person.stranger();
      Trips.logIn(browser, Realms.PLAIN, person);
      Trips.connect(browser, REALM, person);
      String token = REALM.lastAccessToken();
      REALM.script().at("revoke", Reply.silence());
      Answer removed = browser.on("/social/connect/" + REALM.id()).delete();
      assertThat(removed.status()).as(removed.toString()).isEqualTo(204);
      server.stop();
      REALM.script();
      List<Seen> before = REALM.seen("revoke");
      server.start();
      browser.on("/test/inside/revocations/due").post();
      browser.on("/test/inside/revocations/run").post();
      Inside.when(browser, inside -> inside.rows().get("pending_revocation").isEmpty());
      assertThat(REALM.seen("revoke")).hasSize(before.size() + 1);
      assertThat(REALM.seen("revoke").get(before.size()).header("Authorization"))
          .isEqualTo("Bearer " + token);
    }
  }
}
