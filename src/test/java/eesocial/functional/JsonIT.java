package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.recorded.RecordedProviders;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients get that ask for JSON. */
@AgainstTheSite
class JsonIT {

  private final Person person = Person.stranger();

  @Test
  void providersStandInButtonOrder() {
    Answer answer = new Browser().on("/social/providers").json().get();
    List<JsonObject> providers = answer.json().asJsonArray().getValuesAs(JsonObject.class);
    assertThat(providers.get(0))
        .isEqualTo(
            jakarta.json.Json.createObjectBuilder()
                .add("id", "stub")
                .add("name", "The stub")
                .build());
    // one is dead, one registered twice
    assertThat(providers).hasSize(Realms.all().size() + 2 + RecordedProviders.all().size());
    assertThat(providers)
        .filteredOn(provider -> provider.getBoolean("connectOnly", false))
        .extracting(provider -> provider.getString("id"))
        .containsExactly("connect-only");
  }

  @Test
  void startAnswersWithTheAddressOfTheProvider() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    for (String verb : List.of("login", "connect", "reconnect")) {
      Answer answer = browser.on("/social/" + verb + "/stub").json().post();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().asJsonObject().getString("authorizationUri"))
          .startsWith(Realms.STUB.issuer() + "/authorize?");
    }
  }

  @Test
  void connectionsHaveEverythingButTokens() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Answer answer = browser.on("/social/connections").json().get();
    JsonObject connection = answer.json().asJsonArray().getJsonObject(0);
    assertThat(connection.keySet())
        .containsExactly(
            "provider",
            "providerUserId",
            "displayName",
            "fullName",
            "email",
            "profileUrl",
            "imageUrl",
            "rank",
            "scopes",
            "expiresAt",
            "createdAt",
            "status");
    assertThat(connection.getString("provider")).isEqualTo("stub");
    assertThat(connection.getString("providerUserId")).isEqualTo(person.sub());
    assertThat(connection.getString("fullName")).isEqualTo("Ms " + person.name());
    assertThat(connection.getString("email")).isEqualTo(person.name() + "@example.org");
    assertThat(connection.getString("status")).isEqualTo("active");
    assertThat(connection.getInt("rank")).isEqualTo(1);
    assertThat(connection.getJsonArray("scopes").getValuesAs(JsonString::getString))
        .containsExactly("email", "openid", "profile");
    assertThat(answer.body()).doesNotContain("at-", "rt-");
    assertThat(answer.cacheControl()).containsExactly("no-store");
  }

  @Test
  void whatIsUnknownIsNull() {
    Person reticent = new Person(person.sub(), Map.of());
    Browser browser = Trips.loggedIn(Realms.PLAIN, reticent);
    JsonObject connection =
        browser.on("/social/connections").json().get().json().asJsonArray().getJsonObject(0);
    assertThat(connection.get("fullName")).isEqualTo(JsonValue.NULL);
    assertThat(connection.get("email")).isEqualTo(JsonValue.NULL);
    assertThat(connection.getString("displayName")).isEqualTo(person.sub());
  }

  @Test
  void callersSeeTheirOwnConnectionsOnly() {
    Trips.loggedIn(Realms.STUB, Person.stranger());
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/social/connections").json().asJsonArray()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /social/connections, 401, not-logged-in",
    "POST, /social/connect/stub, 401, not-logged-in",
    "POST, /social/login/nobody, 404, unknown-provider",
    "GET, /social/login/nobody, 404, unknown-provider",
    "DELETE, /social/connect/nobody, 404, unknown-provider",
    "GET, /social/login/stub, 400, invalid-request",
    "GET, /social/login/stub?code=a&state=b, 400, unknown-flow",
    "GET, /social/connect/stub?code=a&state=b, 401, not-logged-in"
  })
  void failureIsProblemJson(String method, String path, int status, String code) {
    Answer answer = new Browser().on(path).json().send(method);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonObject problem = answer.json().asJsonObject();
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getString("type")).isEqualTo("urn:ee-social:" + code);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
  }

  @Test
  void crossSiteIsForbidden() {
    Answer answer = new Browser().on("/social/login/stub").json().crossSite().post();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.reason()).isEqualTo("cross-site");
  }
}
