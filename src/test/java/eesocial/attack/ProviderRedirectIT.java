package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D123: a provider's endpoint redirects us; secret, code and token stay where they belong. */
@AgainstTheSite
class ProviderRedirectIT {

  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void tokenEndpointIsNotFollowed(int status) {
    refuse("token", status);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void userInfoIsNotFollowed(int status) {
    refuse("userinfo", status);
  }

  /** Nobody waits for the answer to a revocation, so the redirect is seen when it is asked. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void revocationIsNotFollowed(int status) {
    Browser owner = Trips.loggedIn(Realms.PLAIN, Person.stranger());
    Trips.connect(owner, Realms.REVOKING, Person.stranger());
    String elsewhere = Realms.EVIL.issuer() + "/revoke";
    Realms.REVOKING.script().at("revoke", Reply.redirect(status, elsewhere));
    assertThat(owner.on("/social/connect/revoking").delete().status()).isEqualTo(204);
    Inside.when(
        inside ->
            !Realms.REVOKING.seen("revoke").isEmpty()
                && inside.rows("pending_revocation", "provider=revoking ").isEmpty());
    assertThat(Realms.EVIL.seen("revoke")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void refreshIsNotFollowed(int status) {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Browser owner = Trips.loggedIn(Realms.STUB, Person.stranger());
    String elsewhere = Realms.EVIL.issuer() + "/token";
    Realms.STUB.script().at("token", Reply.redirect(status, elsewhere));
    assertThat(owner.get("/test/doors/api/stub?path=me").body()).doesNotContain("Bearer");
    assertThat(Realms.EVIL.seen("token")).isEmpty();
  }

  /** As Jakarta REST has it and as MicroProfile has it. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void apiIsNotFollowed(int status) {
    Browser owner = Trips.loggedIn(Realms.STUB, Person.stranger());
    Realms.STUB.script().at("me", Reply.redirect(status, Realms.EVIL.issuer() + "/api/me"));
    owner.get("/test/doors/api/stub?path=me");
    owner.get("/test/doors/rest-client/stub");
    assertThat(Realms.STUB.seen("me")).hasSize(2);
    assertThat(Realms.EVIL.seen("me")).isEmpty();
  }

  @Test
  void keysAreNotFollowed() {
    String elsewhere = Realms.EVIL.issuer() + "/jwks";
    Realms.KEYS_ELSEWHERE.script().at("jwks", Reply.redirect(302, elsewhere));
    Callback callback = Trips.begin(browser, "login", Realms.KEYS_ELSEWHERE, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(
        callback, answer, "provider-unavailable", "invalid-provider-response");
    assertThat(Realms.EVIL.seen("jwks")).isEmpty();
  }

  @Test
  void keysThatAreNoneAreNotBelieved() {
    Realms.KEYLESS.script().at("jwks", Reply.text(200, "text/html", "<html>"));
    Callback callback = Trips.begin(browser, "login", Realms.KEYLESS, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(
        callback, browser.bring(callback), "provider-unavailable", "invalid-provider-response");
  }

  @Test
  void metadataAreNotFollowed() {
    String elsewhere = Realms.EVIL.issuer() + "/.well-known/openid-configuration";
    Realms.FRESH.script().at("openid-configuration", Reply.redirect(302, elsewhere));
    Answer answer = browser.on("/social/login/fresh").post();
    assertThat(answer.reason()).isIn("provider-unavailable", "invalid-provider-response");
    assertThat(Realms.EVIL.seen("openid-configuration")).isEmpty();
  }

  private void refuse(String endpoint, int status) {
    String elsewhere = Realms.EVIL.issuer() + "/" + endpoint;
    Realms.STUB.script().at(endpoint, Reply.redirect(status, elsewhere));
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(
        callback, answer, "provider-error", "invalid-provider-response", "provider-unavailable");
    assertThat(Realms.EVIL.seen(endpoint)).isEmpty();
  }
}
