package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking a provider for more than its usual scopes. */
@AgainstTheSite
class ExtraScopesIT {

  private final Person caller = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, caller);

  @Test
  void connectAsksForThemBesideTheUsualOnes() {
    assertThat(asked("connect", Parameters.none().and("scope", "repo gist openid")))
        .isEqualTo("openid profile email gist repo");
  }

  @Test
  void theyMayComeOneByOne() {
    assertThat(asked("connect", Parameters.none().and("scope", "repo").and("scope", "gist")))
        .isEqualTo("openid profile email gist repo");
  }

  @Test
  void theyAreGrantedIfTheProviderSaysNothingElse() {
    Person account = Person.stranger();
    Realms.STUB.script().tokens(tokens -> tokens.remove("scope"));
    Callback callback =
        Trips.begin(
            browser, "connect", Realms.STUB, account, Parameters.none().and("scope", "repo"));
    browser.bring(callback);
    assertThat(Inside.now().rows("social_connection", account.sub()).get(0)).contains("repo");
  }

  @Test
  void reconnectAsksAgainForAllThatWasGranted() {
    Realms.STUB.script().tokens(tokens -> tokens.put("scope", "openid profile email repo"));
    Parameters which = Parameters.none().and("providerUserId", caller.sub());
    browser.bring(Trips.begin(browser, "reconnect", Realms.STUB, caller, which));
    Realms.STUB.script();
    assertThat(asked("reconnect", which.and("scope", "gist")))
        .isEqualTo("openid profile email gist repo");
  }

  @Test
  void reconnectForgetsGrantsThatNoCookieHolds() {
    String many = "openid profile email repo " + "s".repeat(1000);
    Realms.STUB.script().tokens(tokens -> tokens.put("scope", many));
    Parameters which = Parameters.none().and("providerUserId", caller.sub());
    browser.bring(Trips.begin(browser, "reconnect", Realms.STUB, caller, which));
    Realms.STUB.script();
    assertThat(asked("reconnect", which.and("scope", "gist")))
        .isEqualTo("openid profile email gist");
  }

  @Test
  void aLoginAsksForTheUsualOnesOnly() {
    assertThat(asked("login", Parameters.none().and("scope", "repo")))
        .isEqualTo("openid profile email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"re\"po", "re\\po", "répo", "a\nb"})
  void whatIsNoScopeIsRefused(String scope) {
    Answer answer = browser.on("/social/connect/stub").json().field("scope", scope).post();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("invalid-request");
  }

  @Test
  void moreThanACookieHoldsIsRefused() {
    Answer answer =
        browser.on("/social/connect/stub").json().field("scope", "s".repeat(1001)).post();
    assertThat(answer.status()).isEqualTo(400);
  }

  private String asked(String verb, Parameters fields) {
    String uri = Trips.start(browser, verb, Realms.STUB, fields);
    return Parameters.parse(URI.create(uri).getRawQuery()).get("scope");
  }
}
