package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.DatabaseProxy;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * E142, E143: the database fails at some statements; it is down when a login starts and when the
 * browser comes back, and it moves elsewhere meanwhile. Nobody starts the server again.
 */
class DatabaseFaultIT extends DatabaseFaults {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser(address());

  @Override
  int step() {
    return 17;
  }

  @Test
  void loginStartsWithoutIt() {
    database.stop();
    assertThat(Trips.start(browser, "login", Realms.STUB, Parameters.none())).contains("state=");
    Answer answer = browser.bring(Trips.begin(browser, "login", Realms.STUB, person));
    assertThat(answer.reason()).as(answer.toString()).isEqualTo("storage-unavailable");
    assertThat(Realms.STUB.seen("token")).as("codes spent in vain").isEmpty();
    database.serve();
    assertThat(isLoggedIn(Trips.logIn(browser, Realms.STUB, person))).isTrue();
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void codeIsNotSpent() {
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    database.stop();
    Answer answer = browser.bring(callback);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.reason()).isEqualTo("storage-unavailable");
    Answer script = browser.on(callback.uri()).crossSite().json().get();
    assertThat(script.status()).isEqualTo(503);
    assertThat(script.reason()).isEqualTo("storage-unavailable");
    assertThat(Realms.STUB.seen("token")).isEmpty();
    database.serve();
    assertThat(isLoggedIn(browser.bring(callback))).as("the same code").isTrue();
  }

  @Test
  void tokensNobodyCouldStoreAreGivenBackLater() {
    Realm realm = Realms.REVOKING_BY_CALL;
    Trips.logIn(new Browser(address()), realm, person);
    for (Person one : List.of(person, Person.stranger())) {
      Callback callback = Trips.begin(browser, "login", realm, one);
      realm
          .script()
          .at(
              "userinfo",
              seen -> {
                database.stop();
                return null;
              });
      assertThat(browser.bring(callback).reason()).isEqualTo("storage-unavailable");
      database.serve();
      assertThat(Inside.name(browser)).isEqualTo("null");
    }
    assertThat(browser.on("/test/inside/revocations/run").post().status()).isEqualTo(204);
    Inside.when(browser, inside -> inside.rows().get("pending_revocation").isEmpty());
    assertThat(realm.seen("revoke"))
        .as("of the stranger; whoever is connected may lose that grant, too")
        .singleElement()
        .asString()
        .contains(realm.lastAccessToken());
  }

  @Test
  void callerStaysLoggedIn() {
    Trips.logIn(browser, Realms.STUB, person);
    database.stop();
    assertThat(browser.get("/profile.xhtml").status()).isEqualTo(503);
    assertThat(browser.on("/social/connections").json().get().reason())
        .isEqualTo("storage-unavailable");
    database.serve();
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void anotherAddressTakesOver() {
    try (DatabaseProxy other = DatabaseProxy.before(faulty.postgres())) {
      Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
      Realms.STUB
          .script()
          .at(
              "token",
              seen -> {
                database.switchTo(other.port());
                return null;
              });
      assertThat(isLoggedIn(browser.bring(callback))).isTrue();
      assertThat(Inside.name(browser)).isEqualTo(person.name());
      assertThat(other.statements()).isPositive();
    }
    database.switchTo(faulty.postgres().port());
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  private static boolean isLoggedIn(Answer answer) {
    return (address() + "/profile.xhtml").equals(answer.location());
  }
}
