package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * E136, E137: who got into the database writes plain text into the columns of tokens, or the
 * encrypted tokens of somebody else. No provider ever sees it.
 */
@AgainstTheSite
class AlteredTokensIT {

  private static final String PLAIN = "at-written-by-mallory";

  private final Person person = Person.stranger();

  @Test
  void plainTextIsNotSent() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Verdicts.watch(browser);
    write("social_connection", "access_token", person, PLAIN);
    assertUnusable(browser);
  }

  @Test
  void tokensOfSomebodyElseAreNotSent() {
    Person rich = Person.stranger();
    Trips.loggedIn(Realms.STUB, rich);
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Verdicts.watch(browser);
    write("social_connection", "access_token", person, column(rich, "access_token"));
    assertUnusable(browser);
  }

  @Test
  void refreshTokenOfSomebodyElseIsNotSent() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Person rich = Person.stranger();
    Trips.loggedIn(Realms.STUB, rich);
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Verdicts.watch(browser);
    Realms.STUB.reset();
    write("social_connection", "refresh_token", person, column(rich, "refresh_token"));
    assertUnusable(browser);
    assertThat(Realms.STUB.seen("token")).hasSize(1); // of the login that mends it
  }

  @Test
  void strangersTokensAreNotConnected() {
    Browser browser = new Browser();
    Trips.logIn(browser, Realms.SIGN_UP, person);
    write("pending_connection", "access_token", person, PLAIN);
    Verdicts.watch(browser);
    Answer answer =
        browser
            .on("/social/sign-up")
            .post("application/json", "{\"userName\":\"" + person.name() + "\"}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.reason()).isEqualTo("reconnect-required");
    Inside after = Inside.now();
    assertThat(after.rows("account", person.name())).isEmpty();
    assertThat(after.log()).anyMatch(line -> line.contains("ALERT: pending_connection "));
  }

  @Test
  void plainTextIsNotGivenBack() {
    Realm revoking = Realms.REVOKING_BY_CALL;
    Browser browser = Trips.registered("m" + person.name());
    Trips.connect(browser, revoking, person);
    write("social_connection", "access_token", person, PLAIN);
    Verdicts.watch(browser);
    assertThat(browser.on("/social/connect/" + revoking.id()).delete().status()).isEqualTo(204);
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
    assertThat(Inside.now().rows("pending_revocation", person.sub())).isEmpty();
    assertThat(revoking.seen("revoke")).isEmpty();
  }

  private void assertUnusable(Browser browser) {
    String said = browser.get("/test/calls/" + person.name() + "/stub/me").body();
    assertThat(said).contains("SocialException: ").contains("cannot be decrypted");
    assertThat(said).doesNotContain(PLAIN);
    assertThat(Realms.STUB.seen("me")).isEmpty();
    assertThat(Inside.now().log()).anyMatch(line -> line.contains("ALERT: social_connection "));
    Trips.logIn(new Browser(), Realms.STUB, person);
    assertThat(browser.get("/test/calls/" + person.name() + "/stub/me").body())
        .isEqualTo("200 /stub/api/me Bearer " + Realms.STUB.lastAccessToken());
  }

  private static void write(String table, String column, Person owner, String value) {
    Answer answer =
        new Browser()
            .on("/test/inside/tampering/" + table + "/" + column + "?userId=" + owner.sub())
            .post("text/plain", value);
    assertThat(answer.body()).as(answer.toString()).isEqualTo("1");
  }

  private static String column(Person owner, String name) {
    return Inside.now()
        .rows("social_connection", owner.sub() + " ")
        .get(0)
        .replaceAll(".* " + name + "=(\\S+) .*", "$1");
  }
}
