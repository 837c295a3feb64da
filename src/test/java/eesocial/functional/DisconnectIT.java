package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Giving up connections, but never the last way to log in. */
@AgainstTheSite
class DisconnectIT {

  private final Person caller = Person.stranger();
  private final Person one = Person.stranger();
  private final Person other = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, caller);

  @Test
  void deleteRemovesAllOfTheProvider() {
    connectBoth();
    Answer answer = browser.on("/social/connect/plain").delete();
    assertThat(answer.status()).isEqualTo(204);
    assertThat(connections()).singleElement().asString().contains("provider=stub ");
  }

  @Test
  void deleteByPathRemovesOne() {
    connectBoth();
    assertThat(browser.on("/social/connect/plain/" + one.sub()).delete().status()).isEqualTo(204);
    assertThat(connections()).hasSize(2).noneMatch(row -> row.contains(one.sub()));
  }

  @Test
  void deleteByParameterRemovesOne() {
    connectBoth();
    Answer answer = browser.on("/social/connect/plain?providerUserId=" + one.sub()).delete();
    assertThat(answer.status()).isEqualTo(204);
    assertThat(connections()).hasSize(2).noneMatch(row -> row.contains(one.sub()));
  }

  @Test
  void formRemovesAllOfTheProvider() {
    connectBoth();
    Answer answer = browser.on("/social/disconnect/plain").field("next", "/members/").post();
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(Site.at("/members/"));
    assertThat(connections()).hasSize(1);
    assertThat(browser.get("/profile.xhtml").body())
        .contains("Your The plain account is no longer connected.");
  }

  @Test
  void formRemovesOneByFieldOrByPath() {
    connectBoth();
    browser.on("/social/disconnect/plain").field("providerUserId", one.sub()).post();
    assertThat(connections()).hasSize(2).noneMatch(row -> row.contains(one.sub()));
    browser.on("/social/disconnect/plain/" + other.sub()).post();
    assertThat(connections()).hasSize(1);
  }

  @Test
  void idThatDoesNotTravelInPathsGoesByParameter() {
    Person odd = one.as("https://id.example/" + one.name() + "?a=b&c");
    Trips.connect(browser, Realms.PLAIN, odd);
    assertThat(connections()).hasSize(2);
    browser.on("/social/disconnect/plain").field("providerUserId", odd.sub()).post();
    assertThat(connections()).hasSize(1);
  }

  @Test
  void emptyParameterDoesNotMeanAll() {
    connectBoth();
    Answer answer = browser.on("/social/connect/plain?providerUserId=").delete();
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(connections()).hasSize(3);
  }

  @Test
  void doubledParameterDoesNotMeanAll() {
    connectBoth();
    Answer answer =
        browser
            .on("/social/connect/plain?providerUserId=" + one.sub() + "&providerUserId=x")
            .delete();
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(connections()).hasSize(3);
  }

  @Test
  void removalIsToldOnceAndAfterCommit() {
    connectBoth();
    Verdicts.watch(browser);
    browser.on("/social/connect/plain/" + one.sub()).delete();
    assertThat(Inside.now().events())
        .containsExactly(
            "ConnectionRemoved " + caller.name() + " plain " + one.sub(),
            "committed ConnectionRemoved " + caller.name() + " plain");
  }

  @Test
  void whatIsNotConnectedIsNotFound() {
    Answer answer = browser.on("/social/connect/plain").delete();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.reason()).isEqualTo("unknown-connection");
    assertThat(browser.on("/social/connect/stub/somebody-else").delete().status()).isEqualTo(404);
  }

  @Test
  void connectionOfSomebodyElseIsNotFound() {
    Trips.loggedIn(Realms.STUB, one);
    assertThat(browser.on("/social/connect/stub/" + one.sub()).delete().status()).isEqualTo(404);
    assertThat(Inside.now().rows("social_connection", one.sub())).hasSize(1);
  }

  @Test
  void lastWayToLogInStays() {
    Answer answer = browser.on("/social/connect/stub").delete();
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.reason()).isEqualTo("last-way-to-log-in");
    Answer form = browser.on("/social/disconnect/stub").post();
    assertThat(form.location()).isEqualTo(Site.at("/profile.xhtml?error=last-way-to-log-in"));
    assertThat(browser.follow(form).body()).contains("This is your only way to log in.");
    assertThat(connections()).hasSize(1);
  }

  @Test
  void withPasswordTheLastConnectionMayGo() {
    Browser member = Trips.registered("m" + one.name());
    Trips.connect(member, Realms.PLAIN, one);
    assertThat(member.on("/social/connect/plain").delete().status()).isEqualTo(204);
    assertThat(Inside.now().rows("social_connection", one.sub())).isEmpty();
  }

  private void connectBoth() {
    Trips.connect(browser, Realms.PLAIN, one);
    Trips.connect(browser, Realms.PLAIN, other);
    assertThat(connections()).hasSize(3);
  }

  private List<String> connections() {
    return Inside.now().rows("social_connection", "caller=" + caller.name() + " ");
  }
}
