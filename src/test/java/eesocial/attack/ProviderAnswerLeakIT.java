package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B82: nothing of a provider's answer reaches the browser by itself: neither status, body, cookie
 * nor challenge, as where an exception of a client of Jakarta REST becomes our answer (RESTEasy
 * CVE-2020-25633).
 */
@AgainstTheSite
class ProviderAnswerLeakIT {

  private static final int[] STATUSES = {400, 401, 403, 404, 500, 503};

  private final Browser browser = new Browser();

  static Stream<Arguments> answers() {
    return Stream.of("token", "userinfo")
        .flatMap(endpoint -> statuses().mapToObj(status -> Arguments.of(endpoint, status)));
  }

  static IntStream statuses() {
    return IntStream.of(STATUSES);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void ofALoginStaysInside(String endpoint, int status) {
    for (Realm realm : new Realm[] {Realms.STUB, Realms.PLAIN, Realms.SIGNING}) {
      realm.script().at(endpoint, hostile(status));
      Callback callback = Trips.begin(browser, "login", realm, Person.stranger());
      Verdicts verdicts = Verdicts.watch(browser);
      Answer answer = browser.bring(callback);
      verdicts.refusedAfterTokens(callback, answer, "provider-error", "grant-refused");
      assertNothingOfIt(answer);
      assertNothingOfIt(browser.follow(answer));
      realm.script();
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void ofAStartStaysInside(int status) {
    Realms.FRESH.script().at("openid-configuration", hostile(status));
    Realms.SIGNING.script().at("request-token", hostile(status));
    for (String provider : new String[] {"fresh", "signing"}) {
      Answer answer = browser.on("/social/login/" + provider).post();
      assertThat(answer.status()).isEqualTo(303);
      assertNothingOfIt(answer);
      assertNothingOfIt(browser.on("/social/login/" + provider).json().post());
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void ofADisconnectStaysInside(int status) {
    Person person = Person.stranger();
    Browser member = Trips.loggedIn(Realms.STUB, person);
    Trips.connect(member, Realms.REVOKING, person);
    Realms.REVOKING.script().at("revoke", hostile(status));
    assertNothingOfIt(member.on("/social/disconnect/revoking").post());
  }

  /** The application's own endpoint lets the exception of its client pass. */
  @ParameterizedTest
  @ValueSource(strings = {"/test/doors/api/plain?path=me", "/test/doors/rest-client/plain"})
  void ofAnApiStaysInside(String door) {
    Browser member = Trips.loggedIn(Realms.PLAIN, Person.stranger());
    for (int status : STATUSES) {
      Realms.PLAIN.script().at("me", hostile(status));
      assertNothingOfIt(member.get(door));
    }
  }

  private static Reply hostile(int status) {
    return Reply.text(status, "application/json", "{\"error\":\"canary\"}")
        .with("Set-Cookie", "canary=1; Path=/")
        .with("WWW-Authenticate", "Basic realm=canary")
        .with("Location", "https://canary.example/")
        .with("X-Canary", "canary");
  }

  private static void assertNothingOfIt(Answer answer) {
    assertThat(answer.headers().map() + answer.body()).doesNotContain("canary");
  }
}
