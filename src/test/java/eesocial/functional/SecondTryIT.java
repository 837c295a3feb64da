package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token the API refuses is renewed, and the request sent once more. */
@AgainstTheSite
class SecondTryIT {

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, person);
  private final String dead = Realms.STUB.lastAccessToken();

  @Test
  void requestIsSentAgainWithANewToken() {
    refuse(dead);
    assertThat(get("stub/me")).isEqualTo("200 " + Realms.STUB.lastAccessToken());
    assertThat(Realms.STUB.seen("me")).hasSize(2);
    assertThat(refreshes(Realms.STUB)).hasSize(1);
    assertThat(get("stub/me")).as("from now on").startsWith("200 ");
    assertThat(Realms.STUB.seen("me")).hasSize(3);
  }

  @Test
  void restClientDoesSoToo() {
    Realms.STUB
        .script()
        .at(
            "repos",
            seen ->
                refused(seen, dead)
                    ? unauthorized()
                    : Reply.text(200, "application/json", "[{\"name\":\"a\"},{\"name\":\"b\"}]"));
    assertThat(get("stub/repos/typed")).isEqualTo("a,b");
    assertThat(Realms.STUB.seen("repos"))
        .hasSize(2)
        .allMatch(seen -> seen.path().equals("/stub/api/user/repos"));
    assertThat(refreshes(Realms.STUB)).hasSize(1);
  }

  @Test
  void secondRefusalIsTheApplications() {
    Realms.STUB.script().at("me", unauthorized());
    assertThat(get("stub/me")).isEqualTo("401 no");
    assertThat(Realms.STUB.seen("me")).hasSize(2);
    assertThat(refreshes(Realms.STUB)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "bytes", "form", "json", "file", "stream", "reader", "output"})
  void entityIsSentAgainByteByByte(String kind) {
    refuse(dead);
    assertThat(post("stub/statuses", kind)).startsWith("200 ");
    List<Seen> tries = Realms.STUB.seen("statuses");
    assertThat(tries).hasSize(2);
    assertThat(tries.get(0).body()).contains("Gr");
    assertThat(tries.get(1).body()).isEqualTo(tries.get(0).body());
    for (String header : List.of("Content-Type", "Accept")) {
      assertThat(tries.get(1).header(header)).isEqualTo(tries.get(0).header(header));
    }
  }

  @Test
  void entityThatIsTooLongToKeepIsNotSentAgainButTheTokenIsRenewed() {
    refuse(dead);
    assertThat(post("stub/statuses", "long")).startsWith("401 ");
    assertThat(Realms.STUB.seen("statuses")).hasSize(1);
    assertThat(post("stub/statuses", "long")).startsWith("200 ");
    assertThat(refreshes(Realms.STUB)).hasSize(1);
  }

  @Test
  void ofManyRefusedAtOnceOneAsksTheProvider() {
    refuse(dead);
    List<String> answers = Together.run(30, () -> get("stub/me"));
    assertThat(answers).containsOnly("200 " + Realms.STUB.lastAccessToken());
    assertThat(refreshes(Realms.STUB)).hasSize(1);
  }

  @Test
  void newerTokenThatIsStoredIsTakenAsItIs() {
    browser.on("/test/calls/" + person.name() + "/stub/keep").post();
    Trips.logIn(new Browser(), Realms.STUB, person);
    refuse(dead);
    String newer = Realms.STUB.lastAccessToken();
    assertThat(get("stub/me/kept")).isEqualTo("200 " + newer);
    assertThat(get("stub/me/kept")).isEqualTo("200 " + newer);
    assertThat(Realms.STUB.seen("me")).as("the client has learnt").hasSize(3);
    assertThat(refreshes(Realms.STUB)).isEmpty();
  }

  @Test
  void tokenInTheQueryIsReplaced() {
    Person other = Person.stranger();
    Trips.loggedIn(Realms.PARAMETER, other);
    String old = Realms.PARAMETER.lastAccessToken();
    Realms.PARAMETER
        .script()
        .at("me", seen -> seen.query().contains(old) ? unauthorized() : Reply.text(200, "a/b", ""));
    assertThat(browser.get("/test/calls/" + other.name() + "/parameter/me").body())
        .startsWith("200 ");
    assertThat(Realms.PARAMETER.seen("me"))
        .extracting(Seen::query)
        .containsExactly("oauth_token=" + old, "oauth_token=" + Realms.PARAMETER.lastAccessToken());
  }

  @Test
  void withoutRefreshTokenTheRefusalIsTheApplications() {
    Person other = withoutRefreshToken();
    Realms.PLAIN.script().at("me", Reply.text(401, "text/plain", "no"));
    assertThat(plain(other)).isEqualTo("401 no");
    assertThat(Realms.PLAIN.seen("me")).hasSize(1);
    assertThat(refreshes(Realms.PLAIN)).isEmpty();
    assertThat(plain(other)).as("who knows why").isEqualTo("401 no");
  }

  /** RFC 6750, section 3.1. */
  @Test
  void tokenThatHasEndedForGoodAsksForReconnect() {
    Person other = withoutRefreshToken();
    Realms.PLAIN.script().at("me", unauthorized());
    assertThat(plain(other)).isEqualTo("401 no");
    assertThat(plain(other)).contains("no longer lets us act for the user");
    assertThat(Realms.PLAIN.seen("me")).hasSize(1);

    Trips.loggedIn(Realms.PLAIN, other);
    Realms.PLAIN.script();
    assertThat(plain(other)).startsWith("200 ");
  }

  private static Person withoutRefreshToken() {
    Realms.PLAIN.script().tokens(tokens -> tokens.remove("refresh_token"));
    Person other = Person.stranger();
    Trips.loggedIn(Realms.PLAIN, other);
    return other;
  }

  private String plain(Person other) {
    return browser.get("/test/calls/" + other.name() + "/plain/me").body();
  }

  @Test
  void refusedRefreshTokenAsksForReconnect() {
    refuse(dead).at("token", Reply.error(400, "invalid_grant"));
    List<String> answers = Together.run(10, () -> get("stub/me"));
    assertThat(answers).allMatch(answer -> answer.contains("no longer lets us act for the user"));
    assertThat(refreshes(Realms.STUB)).hasSize(1);
    assertThat(browser.get("/social/connections").body()).contains("reconnect-required");
  }

  @Test
  void providerInTroubleIsTold() {
    refuse(dead).at("token", Reply.json(503, java.util.Map.of()));
    assertThat(get("stub/me")).contains("SocialException").contains("issues no tokens");
    refuse(dead);
    assertThat(get("stub/me")).isEqualTo("200 " + Realms.STUB.lastAccessToken());
  }

  private static eesocial.testing.Script refuse(String token) {
    return Realms.STUB
        .script()
        .at("me", seen -> refused(seen, token) ? unauthorized() : echo(seen))
        .at("statuses", seen -> refused(seen, token) ? unauthorized() : echo(seen));
  }

  private static boolean refused(Seen seen, String token) {
    return seen.header("Authorization").endsWith(token);
  }

  private static Reply echo(Seen seen) {
    return Reply.text(200, "text/plain", seen.header("Authorization").replace("Bearer ", ""));
  }

  private static Reply unauthorized() {
    return Reply.text(401, "text/plain", "no")
        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  private String get(String what) {
    return browser.get("/test/calls/" + person.name() + "/" + what).body();
  }

  private String post(String what, String kind) {
    return browser.on("/test/calls/" + person.name() + "/" + what + "/" + kind).post().body();
  }

  private static List<Seen> refreshes(Realm realm) {
    return realm.seen("token").stream()
        .filter(seen -> "refresh_token".equals(seen.parameter("grant_type")))
        .toList();
  }
}
