package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * C108: an operator has closed an account, or it is deleted, maybe while its owner is at the
 * provider: nobody gets in, and nobody acts for its owner (allauth CVE-2025-65430;
 * social-app-django 5.6.0, "filters for active users").
 */
@AgainstTheSite
class ClosedAccountIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void connectionIsRefusedAndNothingIsStored() {
    Trips.loggedIn(Realms.STUB, person);
    Accounts.close(person.name());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "not-associated");
  }

  @Test
  void answerIsThatOfAStranger() {
    Trips.connect(Trips.loggedIn(Realms.STUB, person), Realms.REJECT, person);
    Accounts.close(person.name());
    Person stranger = Person.stranger();
    Browser other = new Browser();
    Verdicts.watch(browser);
    Answer closed = Trips.logIn(browser, Realms.REJECT, person);
    Answer unknown = Trips.logIn(other, Realms.REJECT, stranger);
    assertThat(closed.status()).isEqualTo(unknown.status()).isEqualTo(303);
    assertThat(headers(closed)).isEqualTo(headers(unknown));
    assertThat(closed.body()).isEqualTo(unknown.body());
    assertThat(browser.follow(closed).body()).isEqualTo(other.follow(unknown).body());
    assertThat(Inside.now().events())
        .containsExactly(
            "LoginFailed reject not-associated " + person.sub(),
            "LoginFailed reject not-associated " + stranger.sub());
  }

  @Test
  void rememberedLoginIsRefused() {
    Browser remembering = Accounts.remembered(Realms.STUB, person);
    Accounts.close(person.name());
    remembering.cookies().drop("JSESSIONID");
    assertThat(Inside.name(remembering)).isEqualTo("null");
    assertThat(remembering.cookies().get("social-remember")).isNull();
  }

  @Test
  void passwordIsWrong() {
    String name = "m" + person.name();
    Trips.registered(name);
    Accounts.close(name);
    Answer answer = Trips.logInWithPassword(browser, name, false);
    assertThat(answer.body()).contains("The user name or the password is wrong.");
    assertThat(browser.cookies().get("JSESSIONID")).isNull();
  }

  @Test
  void presentSessionEnds() {
    Browser present = Trips.loggedIn(Realms.STUB, person);
    String session = Inside.caller(present).getString("session");
    Accounts.close(person.name());
    assertThat(Inside.name(present)).isEqualTo("null");
    assertThat(present.get("/profile.xhtml").location()).contains("/login.xhtml");
    assertThat(Inside.now().sessions()).doesNotContain(session);
  }

  @Test
  void nothingIsConnectedIfItWasClosedMeanwhile() {
    Browser present = Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(present, "connect", Realms.PLAIN, person);
    Realms.PLAIN
        .script()
        .at(
            "token",
            seen -> {
              Accounts.close(person.name());
              return null;
            });
    assertThat(present.bring(callback).reason()).isEqualTo("not-associated");
    Accounts.open(person.name());
    assertThat(Inside.now().rows("social_connection", "caller=" + person.name() + " ")).hasSize(1);
  }

  @Test
  void nobodyGetsInIfItWasClosedMeanwhile() {
    Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    meanwhile(Realms.STUB, () -> Accounts.close(person.name()));
    assertThat(browser.bring(callback).reason()).isEqualTo("not-associated");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("account", "name=" + person.name())).hasSize(1);
  }

  @Test
  void nothingIsRenewedIfItWasClosedMeanwhile() {
    Browser present = Trips.loggedIn(Realms.STUB, person);
    Callback callback = Trips.begin(present, "reconnect", Realms.STUB, person);
    String before = row();
    meanwhile(Realms.STUB, () -> Accounts.close(person.name()));
    assertThat(present.bring(callback).status()).isEqualTo(303);
    assertThat(Inside.name(present)).isEqualTo("null");
    assertThat(row()).isEqualTo(before);
  }

  @Test
  void deletedAccountIsAStrangers() {
    Browser present = Trips.registered("m" + person.name());
    Trips.connect(present, Realms.REJECT, person);
    Callback login = Trips.begin(browser, "login", Realms.REJECT, person);
    Callback reconnect = Trips.begin(present, "reconnect", Realms.REJECT, person);
    Accounts.delete(present);
    assertThat(browser.bring(login).reason()).isEqualTo("not-associated");
    assertThat(present.bring(reconnect).reason()).isNotNull();
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
  }

  @Test
  void deletedMeanwhileNothingIsConnected() {
    Browser present = Trips.registered("m" + person.name());
    Callback callback = Trips.begin(present, "connect", Realms.REJECT, person);
    meanwhile(Realms.REJECT, () -> Accounts.delete(present));
    assertThat(present.bring(callback).reason()).isNotNull();
    assertThat(Inside.now().rows("account", person.name())).isEmpty();
    assertThat(Inside.now().rows("social_connection", person.sub())).isEmpty();
  }

  @Test
  void goodTokenIsNotUsed() {
    Trips.loggedIn(Realms.STUB, person);
    Accounts.close(person.name());
    assertThat(call()).contains("the caller's account is closed");
    assertThat(Realms.STUB.seen("me")).isEmpty();
  }

  @Test
  void endedTokenIsNotRenewed() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Trips.loggedIn(Realms.STUB, person);
    Accounts.close(person.name());
    assertThat(call()).contains("the caller's account is closed");
    assertThat(refreshes(Realms.STUB)).isEmpty();
  }

  @Test
  void openedAgainAllIsAsBefore() {
    Trips.loggedIn(Realms.STUB, person);
    Accounts.close(person.name());
    Accounts.open(person.name());
    assertThat(Inside.name(Trips.loggedIn(Realms.STUB, person))).isEqualTo(person.name());
    assertThat(call()).startsWith("200 ");
  }

  /** Something happens once the site has sent the code to the provider. */
  private static void meanwhile(Realm realm, Runnable event) {
    realm
        .script()
        .at(
            "token",
            seen -> {
              event.run();
              return null;
            });
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub() + " ").get(0);
  }

  private String call() {
    return new Browser().get("/test/calls/" + person.name() + "/stub/me").body();
  }

  private static List<Seen> refreshes(Realm realm) {
    return realm.seen("token").stream()
        .filter(seen -> "refresh_token".equals(seen.parameter("grant_type")))
        .toList();
  }

  /** Without the time, and without what is random in cookies. */
  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    headers.computeIfPresent(
        "set-cookie",
        (name, cookies) ->
            cookies.stream()
                .map(c -> c.replaceFirst("flow-[^=]*", "flow").replaceFirst("=[^;]*", "="))
                .map(c -> c.replaceFirst("Expires=[^;]*", ""))
                .toList());
    return headers;
  }
}
