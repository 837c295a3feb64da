package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of several accounts at a provider is the caller's default. */
@AgainstTheSite
class DefaultIT {

  private static final String ID = "providerUserId";

  private final Person caller = Person.stranger();
  private final Person one = Person.stranger();
  private final Person two = Person.stranger();
  private final Person three = Person.stranger();

  private Browser browser;
  private String tokenOfTwo;

  @BeforeEach
  void connectThree() {
    browser = Trips.loggedIn(Realms.STUB, caller);
    Trips.connect(browser, Realms.PLAIN, one);
    Trips.connect(browser, Realms.PLAIN, two);
    tokenOfTwo = Realms.PLAIN.lastAccessToken();
    Trips.connect(browser, Realms.PLAIN, three);
  }

  @Test
  void firstConnectedIsTheDefaultUntilAnotherIsChosen() {
    assertThat(ranked()).containsExactly("1 " + one.sub(), "2 " + two.sub(), "3 " + three.sub());
    Answer answer = browser.on("/social/default/plain").field(ID, three.sub()).post();
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(browser.follow(answer).body())
        .contains(three.name() + " is now the one we use first.");
    assertThat(ranked()).containsExactly("1 " + three.sub(), "2 " + one.sub(), "3 " + two.sub());
  }

  @Test
  void apiCarriesTheTokenOfTheDefault() {
    assertThat(called()).doesNotContain(tokenOfTwo);
    browser.on("/social/default/plain/" + two.sub()).post();
    assertThat(called()).isEqualTo("/plain/api/me Bearer " + tokenOfTwo);
    assertThat(Realms.PLAIN.seen("me").get(1).header("Authorization"))
        .isEqualTo("Bearer " + tokenOfTwo);
  }

  @Test
  void returnsWhereTheFormSays() {
    Answer answer =
        browser.on("/social/default/plain/" + two.sub()).field("next", "/index.xhtml?a=b").post();
    assertThat(answer.location()).isEqualTo(Site.at("/index.xhtml?a=b"));
  }

  @Test
  void clientOfJsonIsToldNothingMore() {
    Answer answer = browser.on("/social/default/plain").json().field(ID, two.sub()).post();
    assertThat(answer.status()).isEqualTo(204);
    assertThat(ranked()).startsWith("1 " + two.sub());
  }

  @Test
  void ranksStayGaplessWhenOneGoes() {
    browser.on("/social/connect/plain/" + one.sub()).delete();
    assertThat(ranked()).containsExactly("1 " + two.sub(), "2 " + three.sub());
    Trips.connect(browser, Realms.PLAIN, one);
    assertThat(ranked()).containsExactly("1 " + two.sub(), "2 " + three.sub(), "3 " + one.sub());
  }

  @Test
  void otherProvidersKeepTheirs() {
    browser.on("/social/default/plain/" + two.sub()).post();
    assertThat(rows("provider=stub ")).singleElement().asString().contains(" rank_no=1 ");
  }

  @Test
  void onlyOneCanBeMeant() {
    Answer answer = browser.on("/social/default/plain").json().post();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(browser.on("/social/default/stub").json().post().status()).isEqualTo(204);
    assertThat(browser.on("/social/default/plain").json().field(ID, "").post().status())
        .isEqualTo(404);
    assertThat(ranked()).startsWith("1 " + one.sub());
  }

  @Test
  void whatIsNotOnesOwnIsNotFound() {
    Browser stranger = Trips.loggedIn(Realms.STUB, Person.stranger());
    for (String path : List.of("plain/" + one.sub(), "plain", "stub/somebody-else", "nobody")) {
      assertThat(stranger.on("/social/default/" + path).json().post().status()).isEqualTo(404);
    }
    assertThat(ranked()).startsWith("1 " + one.sub());
  }

  @Test
  void anonymousMustLogIn() {
    Answer answer = new Browser().on("/social/default/plain/" + one.sub()).json().post();
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.reason()).isEqualTo("not-logged-in");
  }

  @Test
  void otherSitesChooseNothing() {
    Answer answer = browser.on("/social/default/plain/" + two.sub()).json().crossSite().post();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(ranked()).startsWith("1 " + one.sub());
  }

  /** A choice, another choice, a removal and a new connection: one after the other. */
  @Test
  void manyAtOnceLeaveRanksInOrder() {
    // connecting renews the session id, under which the others may still be on their way
    Browser elsewhere = Trips.loggedIn(Realms.STUB, caller);
    for (int round = 0; round < 10; round++) {
      Person fourth = Person.stranger();
      var back = Trips.begin(elsewhere, "connect", Realms.PLAIN, fourth);
      List<Answer> answers =
          Together.run(
              List.of(
                  () -> browser.on("/social/default/plain/" + two.sub()).json().post(),
                  () -> browser.on("/social/default/plain/" + three.sub()).json().post(),
                  () -> browser.on("/social/connect/plain/" + one.sub()).delete(),
                  () -> elsewhere.on(back.uri()).crossSite().json().get()));
      assertThat(answers).extracting(Answer::status).containsExactly(204, 204, 204, 200);
      assertThat(ranked()).extracting(r -> r.charAt(0)).containsExactly('1', '2', '3');
      assertThat(ranked().get(0)).containsAnyOf(two.sub(), three.sub());
      browser.on("/social/connect/plain/" + fourth.sub()).delete();
      Trips.connect(browser, Realms.PLAIN, one);
    }
  }

  private String called() {
    return browser.get("/test/doors/api/plain?path=me").body();
  }

  private List<String> ranked() {
    return browser.on("/social/connections").json().get().json().asJsonArray().stream()
        .map(JsonObject.class::cast)
        .filter(connection -> connection.getString("provider").equals("plain"))
        .map(c -> c.getInt("rank") + " " + c.getString(ID))
        .toList();
  }

  private List<String> rows(String text) {
    return Inside.now().rows("social_connection", "caller=" + caller.name() + " ").stream()
        .filter(row -> row.contains(" " + text))
        .toList();
  }
}
