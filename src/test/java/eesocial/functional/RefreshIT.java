package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens that have ended are renewed before they are used, once. */
@AgainstTheSite
class RefreshIT {

  private final Person person = Person.stranger();

  @Test
  void tokenThatIsAboutToEndIsRenewedBeforeUse() {
    Browser browser = loggedInForAMoment();
    String first = Realms.STUB.lastAccessToken();
    String answer = call(browser);
    assertThat(answer).endsWith("Bearer " + Realms.STUB.lastAccessToken()).doesNotContain(first);
    assertThat(refreshes()).hasSize(1);
  }

  @Test
  void tokenThatLastsIsUsedAsItIs() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    call(browser);
    assertThat(refreshes()).isEmpty();
  }

  @Test
  void ofManyAtOnceOneAsksTheProvider() {
    Browser browser = loggedInForAMoment();
    List<String> answers = Together.run(30, () -> call(browser));
    assertThat(answers).containsOnly("/stub/api/me Bearer " + Realms.STUB.lastAccessToken());
    assertThat(refreshes()).hasSize(1);
  }

  @Test
  void rotatedRefreshTokenIsKept() {
    Browser browser = loggedInForAMoment();
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    call(browser);
    call(browser);
    assertThat(call(browser)).endsWith("Bearer " + Realms.STUB.lastAccessToken());
    assertThat(refreshes()).hasSize(3);
  }

  @Test
  void answerWithoutRefreshTokenKeepsTheOldOne() {
    Browser browser = loggedInForAMoment();
    Realms.STUB.script().tokens(tokens -> tokens.remove("refresh_token"));
    call(browser);
    assertThat(browser.get("/social/connections").body()).contains("\"status\":\"active\"");
    assertThat(refreshes()).hasSize(1);
  }

  @Test
  void refusedRefreshTokenAsksForReconnectAndLoginStillWorks() {
    Browser browser = loggedInForAMoment();
    Realms.STUB.script().at("token", Reply.error(400, "invalid_grant"));
    call(browser);
    call(browser);
    assertThat(browser.get("/social/connections").body()).contains("reconnect-required");
    assertThat(refreshes()).as("no second try with a dead token").hasSize(1);
    Realms.STUB.script();
    Browser again = Trips.loggedIn(Realms.STUB, person);
    assertThat(again.get("/social/connections").body()).contains("\"status\":\"active\"");
  }

  @Test
  void providerInTroubleLosesNothing() {
    Browser browser = loggedInForAMoment();
    Realms.STUB.script().at("token", Reply.text(503, "text/plain", "later"));
    call(browser);
    assertThat(browser.get("/social/connections").body()).contains("\"status\":\"active\"");
    Realms.STUB.script();
    assertThat(call(browser)).endsWith("Bearer " + Realms.STUB.lastAccessToken());
  }

  @Test
  void noIdTokenIsNoHarm() {
    Browser browser = loggedInForAMoment();
    Realms.STUB.script().tokens(tokens -> tokens.remove("id_token"));
    assertThat(call(browser)).endsWith("Bearer " + Realms.STUB.lastAccessToken());
  }

  private Browser loggedInForAMoment() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script();
    return browser;
  }

  private static String call(Browser browser) {
    return browser.get("/test/doors/api/stub?path=me").body();
  }

  private static List<Seen> refreshes() {
    return Realms.STUB.seen("token").stream()
        .filter(seen -> "refresh_token".equals(seen.parameter("grant_type")))
        .toList();
  }
}
