package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's first login in an application that finishes it by script. */
@AgainstTheSite
class SignUpJsonIT {

  private static final String SIGN_UP = "/social/sign-up";
  private static final String JSON = "application/json";

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void tellsWhatTheProviderSays() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer = browser.on(SIGN_UP).json().get();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.cacheControl()).containsExactly("no-store");
    assertThat(answer.json())
        .isEqualTo(
            Json.createObjectBuilder()
                .add("provider", "sign-up")
                .add("providerName", "The sign-up")
                .add("providerUserId", person.sub())
                .add("username", person.name())
                .add("fullName", "Ms " + person.name())
                .add("email", person.name() + "@example.org")
                .add("emailVerified", true)
                .add("profileUrl", "https://people.example/" + person.name())
                .add("imageUrl", "https://pictures.example/" + person.name() + ".png")
                .build());
  }

  @Test
  void marksWhatTheProviderDidNotVerify() {
    Trips.logIn(browser, Realms.SIGN_UP, person.with("email_verified", false));
    assertThat(pending().getBoolean("emailVerified")).isFalse();
  }

  @Test
  void jsonMakesTheAccountAndLogsIn() {
    Parameters next = Parameters.none().and("next", "/members/");
    browser.bring(Trips.begin(browser, "login", Realms.SIGN_UP, person, next));
    JsonObject typed = Json.createObjectBuilder(pending()).add("userName", person.name()).build();
    Answer answer = post(typed.toString());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json())
        .isEqualTo(
            Json.createObjectBuilder()
                .add("caller", person.name())
                .add("location", Site.at("/members/"))
                .build());
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    assertThat(account())
        .contains("full_name=Ms " + person.name() + " ")
        .doesNotContain("email_verified_at=null");
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
    assertThat(Inside.now().rows("pending_connection", person.sub())).isEmpty();
    assertThat(browser.on(SIGN_UP).json().get().status()).isEqualTo(404);
  }

  @Test
  void formDoesTheSame() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer =
        browser.on(SIGN_UP).field("userName", person.name()).field("password", "").post();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void anotherAddressThanTheProvidersIsNotVerified() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    JsonObject typed = typed(person.name(), Map.of("email", "x" + person.name() + "@example.org"));
    assertThat(post(typed.toString()).status()).isEqualTo(200);
    assertThat(account()).contains("email_verified_at=null ");
  }

  @Test
  void unverifiedAddressStaysUnverified() {
    Trips.logIn(browser, Realms.SIGN_UP, person.with("email_verified", false));
    String email = person.name() + "@example.org";
    assertThat(post(typed(person.name(), Map.of("email", email)).toString()).status())
        .isEqualTo(200);
    assertThat(account()).contains("email_verified_at=null ", "email=" + email + " ");
  }

  @Test
  void passwordOpensTheAccountToo() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    post(typed(person.name(), Map.of("password", Trips.PASSWORD)).toString());
    Browser another = new Browser();
    Trips.logInWithPassword(another, person.name(), false);
    assertThat(Inside.name(another)).isEqualTo(person.name());
  }

  @ParameterizedTest
  @CsvSource({
    "userName, x",
    "userName, anonymous",
    "userName, two words",
    "userName, ''",
    "email, nonsense",
    "password, short"
  })
  void wrongFieldIsNamedAndTheSignUpStaysPending(String field, String value) {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Inside before = Inside.now();
    assertRefused(post(typed(person.name(), Map.of(field, value)).toString()), field);
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(post(typed(person.name(), Map.of()).toString()).status()).isEqualTo(200);
  }

  @Test
  void everyWrongFieldIsNamedAndNothingTypedIsRepeated() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    JsonObject typed = typed("-", Map.of("email", "qwertz", "password", "abc123"));
    Answer answer = post(typed.toString());
    assertRefused(answer, "userName", "email", "password");
    assertThat(answer.body() + Inside.now().log()).doesNotContain("qwertz", "abc123");
  }

  @Test
  void takenNameIsNamed() {
    Person owner = Person.stranger();
    Trips.loggedIn(Realms.STUB, owner);
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer = post(typed(owner.name(), Map.of()).toString());
    assertRefused(answer, "userName");
    assertThat(answer.json().asJsonObject().getJsonObject("errors").getString("userName"))
        .isEqualTo("This user name is taken. Please choose another.");
    assertThat(post(typed(person.name(), Map.of()).toString()).status()).isEqualTo(200);
  }

  @Test
  void sentTwiceAtOnceMakesOneAccount() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    List<Answer> answers =
        Together.run(
            () -> post(typed(person.name(), Map.of()).toString()),
            () -> post(typed(person.name() + "x", Map.of()).toString()));
    assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 400, 404);
    assertThat(Inside.now().rows("account", "name=" + person.name())).hasSize(1);
    assertThat(Inside.now().rows("social_connection", person.sub())).hasSize(1);
  }

  @Test
  void cancelForgetsTheStranger() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    assertThat(browser.on(SIGN_UP).json().delete().status()).isEqualTo(204);
    assertThat(Inside.now().rows("pending_connection", person.sub())).isEmpty();
    assertThat(browser.on(SIGN_UP).json().get().reason()).isEqualTo("unknown-sign-up");
    assertThat(browser.on(SIGN_UP).json().delete().status()).isEqualTo(204);
  }

  @Test
  void otherBrowsersHaveNothingToFinish() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Browser another = new Browser();
    Answer answer = another.on(SIGN_UP).json().get();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.reason()).isEqualTo("unknown-sign-up");
    String typed = typed(person.name(), Map.of()).toString();
    assertThat(another.on(SIGN_UP).post(JSON, typed).reason()).isEqualTo("unknown-sign-up");
    another.on(SIGN_UP).delete();
    assertThat(pending().getString("providerUserId")).isEqualTo(person.sub());
  }

  @Test
  void signUpBegunSinceIsNotFinishedUnseen() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    JsonObject seen = Json.createObjectBuilder(pending()).add("userName", person.name()).build();
    Person other = Person.stranger();
    Trips.logIn(browser, Realms.SIGN_UP, other);
    assertThat(post(seen.toString()).reason()).isEqualTo("unknown-sign-up");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(pending().getString("providerUserId")).isEqualTo(other.sub());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json | [] | 400 | invalid-request",
        "application/json | {\"userName\":\"abc\" | 400 | invalid-request",
        "application/json | {\"userName\":\"abc\"} {} | 400 | invalid-request",
        "application/json | {\"userName\":\"abc\",\"userName\":\"abd\"} | 400 | invalid-request",
        "application/json | {\"userName\":{\"a\":\"b\"}} | 400 | invalid-request",
        "application/json | {\"userName\":[\"abc\"]} | 400 | invalid-request",
        "application/json | {\"userName\":123} | 400 | invalid-request",
        "application/json | {\"userName\":\"abc\",\"fullName\":\"\\ud800\"} | 400 | invalid-request",
        "application/json |   ` ` | 400 | invalid-request",
        "application/json | userName=abc | 400 | invalid-request",
        "application/x-www-form-urlencoded | userName=abc&userName=abd | 400 | invalid-request",
        "text/plain | {\"userName\":\"abc\"} | 415 | unsupported-media-type",
        "multipart/form-data; boundary=x | --x | 415 | unsupported-media-type",
        "application/jsonx | {} | 415 | unsupported-media-type"
      })
  void unreadableBodyIsRefused(String type, String body, int status, String code) {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer = browser.on(SIGN_UP).json().post(type, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.reason()).isEqualTo(code);
    assertThat(pending()).isNotEmpty();
  }

  @Test
  void longBodyIsRefused() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    String typed = typed(person.name(), Map.of("fullName", "x".repeat(40_000))).toString();
    assertThat(post(typed).reason()).isEqualTo("invalid-request");
    assertThat(pending()).isNotEmpty();
  }

  @Test
  void queryIsNoPlaceForWhatIsTyped() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer = browser.on(SIGN_UP + "?userName=" + person.name()).json().post();
    assertThat(answer.reason()).isEqualTo("invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE"})
  void otherSitesCannot(String method) {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Answer answer = browser.on(SIGN_UP).json().crossSite().send(method);
    assertThat(answer.reason()).isEqualTo("cross-site");
    assertThat(pending()).isNotEmpty();
  }

  private JsonObject pending() {
    return browser.on(SIGN_UP).json().get().json().asJsonObject();
  }

  private Answer post(String typed) {
    return browser.on(SIGN_UP).post(JSON, typed);
  }

  private String account() {
    return Inside.now().rows("account", "name=" + person.name() + " ").get(0);
  }

  private static JsonObject typed(String userName, Map<String, String> more) {
    return Json.createObjectBuilder()
        .add("userName", userName)
        .addAll(Json.createObjectBuilder(Map.copyOf(more)))
        .build();
  }

  private static void assertRefused(Answer answer, String... fields) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonObject problem = answer.json().asJsonObject();
    assertThat(problem.getString("code")).isEqualTo("account-refused");
    assertThat(problem.getJsonObject("errors").keySet()).containsExactlyInAnyOrder(fields);
  }
}
