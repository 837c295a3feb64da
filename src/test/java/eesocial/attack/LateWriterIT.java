package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * C109: a connection is removed while a login, a reconnect or a refresh by it is under way. The
 * late writer does not bring it back.
 */
@AgainstTheSite
class LateWriterIT {

  private static final Realm REALM = Realms.REJECT;

  private final Person person = Person.stranger();
  private final Browser owner = Trips.loggedIn(Realms.STUB, person);
  private final Browser browser = new Browser();

  @Test
  void loginDoesNot() {
    Trips.connect(owner, REALM, person);
    Callback callback = Trips.begin(browser, "login", REALM, person);
    removeMeanwhile();
    assertThat(browser.bring(callback).reason()).isEqualTo("not-associated");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(rows()).isEmpty();
  }

  @Test
  void reconnectDoesNot() {
    Trips.connect(owner, REALM, person);
    Callback callback = Trips.begin(owner, "reconnect", REALM, person);
    removeMeanwhile();
    assertThat(owner.bring(callback).reason()).isEqualTo("unknown-connection");
    assertThat(rows()).isEmpty();
  }

  @Test
  void refreshDoesNot() {
    REALM.script().tokens(tokens -> tokens.put("expires_in", 30));
    Trips.connect(owner, REALM, person);
    removeMeanwhile();
    assertThat(owner.get("/test/calls/" + person.name() + "/" + REALM.id() + "/me").body())
        .contains("removed in the meantime");
    assertThat(rows()).isEmpty();
  }

  /** A reconnect changes the session id: the owner removes in a browser with another session. */
  @Test
  void nobodyDoesAtTheSameMoment() {
    Browser elsewhere = Trips.loggedIn(Realms.STUB, person);
    for (int round = 0; round < 10; round++) {
      Trips.connect(owner, REALM, person);
      Callback login = Trips.begin(browser, "login", REALM, person);
      Callback reconnect = Trips.begin(owner, "reconnect", REALM, person);
      List<Integer> statuses =
          Together.run(
              List.of(
                  () -> browser.bring(login).status(),
                  () -> owner.bring(reconnect).status(),
                  () -> remove(elsewhere).status()));
      assertThat(statuses).containsExactly(303, 303, 204);
      assertThat(rows()).isEmpty();
    }
  }

  private void removeMeanwhile() {
    REALM
        .script()
        .at(
            "token",
            seen -> {
              assertThat(remove(owner).status()).isEqualTo(204);
              return null;
            });
  }

  private static Answer remove(Browser owner) {
    return owner.on("/social/connect/" + REALM.id()).delete();
  }

  private List<String> rows() {
    return Inside.now()
        .rows("social_connection", "provider=reject provider_user_id=" + person.sub());
  }
}
