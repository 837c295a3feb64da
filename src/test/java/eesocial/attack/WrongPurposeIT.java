package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A11: what was made for one purpose is used for another (better-auth CVE-2026-114607, next-auth
 * CVE-2023-48309). There is neither a CSRF token nor a link in an e-mail that it could stand in
 * for.
 */
@AgainstTheSite
class WrongPurposeIT {

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, person);

  @ParameterizedTest
  @CsvSource({"login, connect", "connect, login", "reconnect, login", "prove, connect"})
  void flowEndsWhereItWasMadeFor(String begun, String ended) {
    Callback callback = Trips.begin(browser, begun, Realms.STUB, person);
    Callback moved = callback.at(Site.at("/social/" + ended + "/stub"));
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(moved, browser.bring(moved), "unknown-flow");
  }

  @Test
  void connectIsNoReconnectOfAnyAccount() {
    Callback callback = Trips.begin(browser, "reconnect", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "other-account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"social-remember", "JSESSIONID", "social-pending", "social-message"})
  void flowCookieIsNoOtherCookie(String name) {
    Browser thief = new Browser();
    Trips.start(thief, "login", Realms.STUB, Parameters.none());
    String flow = thief.cookies().all("social-flow-").values().iterator().next();
    Browser other = new Browser();
    other.cookies().put(name, flow);
    assertThat(Inside.name(other)).isEqualTo("null");
    assertThat(other.get("/register.xhtml").body()).doesNotContain("knows you as");
    assertThat(other.get("/login.xhtml").status()).isEqualTo(200);
  }

  @Test
  void stateAndFlowProveNothingWhereAPageIsToProveItself() {
    Callback callback = Trips.begin(browser, "connect", Realms.PLAIN, person);
    Inside before = Inside.now();
    for (String name : List.of("state", "csrf", "_csrf", "csrf_token", "authenticity_token")) {
      for (String path : List.of("/social/disconnect/stub", "/social/logout", "/profile.xhtml")) {
        Answer answer =
            browser
                .on(path)
                .crossSite()
                .header("X-CSRF-Token", callback.state())
                .header("Authorization", "Bearer " + callback.state())
                .post(Parameters.none().and(name, callback.state()));
        assertThat(answer.status()).as(path).isIn(401, 403);
      }
    }
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void flowIsNoSealedResponse() {
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    String flow = browser.cookies().all("social-flow-").values().iterator().next();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = browser.on("/social/login/poster?response=" + flow).crossSite().get();
    verdicts.refused(callback, answer, "invalid-request");
  }

  @Test
  void sealedResponseIsNoFlow() {
    Callback callback = Trips.begin(new Browser(), "login", Realms.POSTER, person);
    String location = new Browser().bring(callback).location();
    Browser victim = new Browser();
    victim
        .cookies()
        .put(
            "social-flow-" + callback.state().substring(0, 8),
            location.substring(location.indexOf('=') + 1));
    Verdicts verdicts = Verdicts.watch(victim);
    verdicts.refused(callback, Trips.bring(victim, callback), "unknown-flow");
  }

  @Test
  void rememberedLoginIsNoSession() {
    Browser remembered = Accounts.remembered(Realms.STUB, person);
    String token = remembered.cookies().get("social-remember");
    Browser other = new Browser();
    other.cookies().put("JSESSIONID", token);
    assertThat(Inside.name(other)).isEqualTo("null");
  }

  @Test
  void otherCookiesAreNoFlow() {
    Browser stranger = new Browser();
    Trips.logIn(stranger, Realms.SIGN_UP, Person.stranger());
    String signUp = stranger.cookies().get("social-pending");
    Callback callback = Trips.begin(new Browser(), "login", Realms.STUB, person);
    Browser victim = new Browser();
    victim.cookies().put("social-flow-" + callback.state().substring(0, 8), signUp);
    Verdicts verdicts = Verdicts.watch(victim);
    verdicts.refused(callback, victim.bring(callback), "unknown-flow");
  }
}
