package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application that is one page: scripts do everything, the browser only visits providers. */
@AgainstTheSite
class SinglePageIT {

  private final Person person = Person.stranger();
  private final Person other = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void theWholeStory() {
    assertThat(ids(get("providers"), "id")).contains("sign-up");
    assertThat(get("connections").status()).isEqualTo(401);

    Answer back = visitProvider("login", person, Map.of("next", "/?welcome"));
    assertThat(back.location()).isEqualTo(Site.at("/register.xhtml"));
    JsonObject pending = get("sign-up").json().asJsonObject();
    assertThat(pending.getString("fullName")).isEqualTo("Ms " + person.name());
    Trips.registered("m" + other.name());
    assertThat(post("sign-up", Map.of("userName", "m" + other.name())).reason())
        .isEqualTo("account-refused");
    JsonObject welcome = post("sign-up", Map.of("userName", person.name())).json().asJsonObject();
    assertThat(welcome.getString("caller")).isEqualTo(person.name());
    assertThat(welcome.getString("location")).isEqualTo(Site.at("/?welcome"));
    assertThat(ids(get("connections"), "providerUserId")).containsExactly(person.sub());

    back = visitProvider("connect", other, Map.of("next", "/?connected"));
    assertThat(back.location()).isEqualTo(Site.at("/?connected"));
    assertThat(ids(get("connections"), "providerUserId"))
        .containsExactly(person.sub(), other.sub());

    assertThat(delete("connect/sign-up/" + person.sub()).status()).isEqualTo(204);
    assertThat(ids(get("connections"), "providerUserId")).containsExactly(other.sub());
    Answer last = delete("connect/sign-up/" + other.sub());
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.reason()).isEqualTo("last-way-to-log-in");

    assertThat(post("logout", Map.of()).status()).isEqualTo(204);
    assertThat(get("connections").status()).isEqualTo(401);
  }

  /** What the body says counts, whichever of the two it is. */
  @Test
  void rememberedByAJsonBody() {
    Answer start =
        browser
            .on("/social/login/stub")
            .post("application/json", "{\"next\":\"/members/\",\"remember\":true}");
    Answer back = browser.bring(Trips.approve(Realms.STUB, uri(start), person));
    assertThat(back.location()).isEqualTo(Site.at("/members/"));
    assertThat(browser.cookies().get("social-remember")).isNotNull();
  }

  @Test
  void notRememberedIfTheBodySaysSo() {
    String body = "{\"next\":null,\"remember\":false}";
    Answer start = browser.on("/social/login/stub").post("application/json", body);
    browser.bring(Trips.approve(Realms.STUB, uri(start), person));
    assertThat(browser.cookies().get("social-remember")).isNull();
  }

  /** Nothing is removed by a body that could not be read. */
  @ParameterizedTest
  @CsvSource({
    "text/plain, x, unsupported-media-type",
    "application/json, '[]', invalid-request",
    "application/json, '{\"providerUserId\":1}', invalid-request"
  })
  void unreadableBodyDisconnectsNothing(String type, String body, String code) {
    Browser caller = Trips.loggedIn(Realms.STUB, person);
    Trips.connect(caller, Realms.PLAIN, other);
    Answer answer = caller.on("/social/disconnect/plain").json().post(type, body);
    assertThat(answer.reason()).isEqualTo(code);
    assertThat(caller.get("/social/connections").json().asJsonArray()).hasSize(2);
  }

  /** The browser comes back by a visit, not by a script. */
  @Test
  void callbackRedirects() {
    Answer back = visitProvider("login", person, Map.of());
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "login/stub, 'GET, POST'",
    "connect/stub, 'DELETE, GET, POST'",
    "connections, GET",
    "sign-up, 'DELETE, GET, POST'",
    "logout, POST"
  })
  void optionsAllowWhatThereIsAndNoOtherOrigin(String path, String methods) {
    Answer answer =
        browser
            .on("/social/" + path)
            .crossSite()
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .send("OPTIONS");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Allow").split(", *")).contains(methods.split(", "));
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void headIsGetWithoutABody() {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    for (String path : List.of("providers", "sign-up")) {
      Answer answer = browser.on("/social/" + path).json().send("HEAD");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(browser.on("/social/connections").json().send("HEAD").status()).isEqualTo(401);
  }

  private Answer visitProvider(String verb, Person as, Map<String, String> body) {
    Answer start = post(verb + "/sign-up", body);
    assertThat(start.status()).as(start.toString()).isEqualTo(200);
    return browser.bring(Trips.approve(Realms.SIGN_UP, uri(start), as));
  }

  private Answer get(String path) {
    return browser.on("/social/" + path).json().get();
  }

  private Answer delete(String path) {
    return browser.on("/social/" + path).json().delete();
  }

  private Answer post(String path, Map<String, String> body) {
    String json = Json.createObjectBuilder(Map.copyOf(body)).build().toString();
    return browser.on("/social/" + path).json().post("application/json", json);
  }

  private static String uri(Answer start) {
    return start.json().asJsonObject().getString("authorizationUri");
  }

  private static List<String> ids(Answer answer, String name) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().asJsonArray().getValuesAs(JsonObject.class).stream()
        .map(element -> element.getString(name))
        .toList();
  }
}
