package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Providers that speak OAuth 1.0a (RFC 5849). */
@AgainstTheSite
class OAuth1IT {

  private static final Realm SIGNING = Realms.SIGNING;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  static Stream<Realm> both() {
    return Stream.of(SIGNING, Realms.SIGNING_256);
  }

  @ParameterizedTest
  @MethodSource("both")
  void strangerWhoMayRegisterIsIn(Realm realm) {
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, realm, person);
    verdicts.accepted(answer, "/profile.xhtml", realm, person);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void accountIsConnectedToTheCaller() {
    Browser caller = Trips.loggedIn(Realms.STUB, Person.stranger());
    Answer answer = Trips.connect(caller, SIGNING, person);
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.now().rows("social_connection", person.sub()))
        .singleElement()
        .asString()
        .contains("provider=signing ", "status=ACTIVE ", "token_type=OAuth ");
  }

  @Test
  void callbackIsSentBeforehandAndSigned() {
    Trips.start(browser, "login", SIGNING, Parameters.none());
    Seen request = SIGNING.seen("request-token").get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.query() + request.body()).isEmpty();
    assertThat(request.header("Authorization"))
        .contains("oauth_callback=\"http%3A%2F%2Flocalhost%3A")
        .contains("%2Fshop%2Fsocial%2Flogin%2Fsigning\"", "oauth_signature=", "HMAC-SHA1");
  }

  @Test
  void refusalAtTheProviderIsSaid() {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback refusal = Trips.begin(browser, "login", SIGNING, person).denied();
    Answer answer = browser.bring(refusal);
    verdicts.refused(refusal, answer, "access-denied");
    assertThat(browser.follow(answer).body()).contains("You did not allow The signing");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Reply.error(401, "unauthorized"), "registration-refused"),
        Arguments.of(Reply.error(403, "callback not approved"), "registration-refused"),
        Arguments.of(Reply.error(500, "over capacity"), "provider-error"),
        Arguments.of(Reply.redirect(302, "https://evil.example/"), "provider-error"),
        Arguments.of(Reply.endless(), "provider-unavailable"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusedTemporaryCredentialsEndTheLoginBeforeItBegins(Reply reply, String reason) {
    SIGNING.script().at("request-token", reply);
    Answer answer = browser.on("/social/login/signing").post();
    assertThat(answer.location()).isEqualTo(Site.at("/login.xhtml?error=" + reason));
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
  }

  static Stream<Arguments> tokenAnswers() {
    return Stream.of(
        Arguments.of(Reply.error(401, "unauthorized"), "grant-refused"),
        Arguments.of(Reply.error(503, "over capacity"), "provider-error"),
        Arguments.of(Reply.endless(), "provider-unavailable"),
        form("oauth_token=a"),
        form("oauth_token_secret=b"),
        form("oauth_token=&oauth_token_secret=b"),
        form("oauth_token=a&oauth_token_secret=b&oauth_token=c"),
        form("oauth_token=a%20b&oauth_token_secret=b"),
        form("oauth_token=a&oauth_token_secret=%zz"),
        form("{\"oauth_token\":\"a\"}"),
        form(""));
  }

  @ParameterizedTest
  @MethodSource("tokenAnswers")
  void nonsenseInsteadOfATokenEndsTheLogin(Reply reply, String reason) {
    SIGNING.script().at("token", reply);
    Callback callback = Trips.begin(browser, "login", SIGNING, person);
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), reason);
  }

  @ParameterizedTest
  @MethodSource("both")
  void apiCallsAreSigned(Realm realm) {
    Browser caller = Trips.loggedIn(realm, person);
    assertThat(caller.get("/test/doors/api/" + realm.id() + "?path=things/1").body())
        .isEqualTo("/" + realm.id() + "/api/things/1 signed by " + person.sub());
    assertThat(caller.get("/test/doors/rest-client/" + realm.id()).body())
        .isEqualTo("/" + realm.id() + "/api/me signed by " + person.sub());
  }

  @ParameterizedTest
  @MethodSource("both")
  void queriesAndFormsAreSigned(Realm realm) {
    Browser caller = Trips.loggedIn(realm, person);
    String twitter = "/test/twitter/" + realm.id();
    String text = "?text=status%3D%C3%BC%26a%3D%2B+%7E*";
    String signed = "/" + realm.id() + "/api/1.1/%s signed by " + person.sub();
    for (String way : List.of("target", "typed")) {
      assertThat(caller.get(twitter + "/search/" + way + text + "&text=2&text=10").body())
          .as(way)
          .isEqualTo(signed.formatted("search/tweets.json"));
    }
    for (String way : List.of("form", "map", "text", "json", "typed")) {
      assertThat(caller.get(twitter + "/update/" + way + text).body())
          .as(way)
          .isEqualTo(signed.formatted("statuses/update.json"));
    }
  }

  @Test
  void formsNobodyCanReadBeforehandAreNotSent() {
    Browser caller = Trips.loggedIn(SIGNING, person);
    assertThat(caller.get("/test/twitter/signing/update/bytes").body()).isEqualTo("not sent");
    assertThat(SIGNING.seen("update.json")).isEmpty();
  }

  @Test
  void secretsStayOutOfAddressesLogsRowsAndReadableCookies() {
    Verdicts.watch(browser);
    Answer start = browser.on("/social/login/signing").post();
    Callback callback = Trips.approve(SIGNING, start.location(), person);
    String cookies = browser.cookies().all().toString();
    Trips.bring(browser, callback);
    browser.get("/test/doors/api/signing?path=me");

    Inside after = Inside.now();
    List<String> secrets = SIGNING.secrets("ts-", "as-");
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
    String addresses =
        start.location()
            + callback.uri()
            + Stream.of("request-token", "authorize", "token", "userinfo", "me")
                .flatMap(endpoint -> SIGNING.seen(endpoint).stream())
                .toList();
    String told = addresses + cookies + after.events() + after.log() + after.rows();
    assertThat(secrets).noneMatch(told::contains);
    assertThat(after.log() + cookies + after.rows()).doesNotContain(SIGNING.lastAccessToken());
  }

  private static Arguments form(String body) {
    return Arguments.of(Reply.text(200, FORM, body), "invalid-provider-response");
  }
}
