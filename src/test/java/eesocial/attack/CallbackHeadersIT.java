package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * B78, B79: what comes back from a callback and from everything beside it: no code or state travels
 * on, and no cache keeps anything (nextjs-auth0 CVE-2025-48947, authkit-nextjs CVE-2025-64762).
 */
@AgainstTheSite
class CallbackHeadersIT {

  private final Browser browser = Trips.loggedIn(Realms.STUB, Person.stranger());

  @Test
  void callbackIsAnEmptyRedirectThatTellsNobody() {
    Callback fine = Trips.begin(browser, "connect", Realms.PLAIN, Person.stranger());
    Callback denied =
        Trips.begin(browser, "connect", Realms.PLAIN, Person.stranger()).error("access_denied");
    for (Callback callback : List.of(fine, denied, denied.with("state", "x".repeat(43)))) {
      Answer answer = browser.bring(callback);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.location()).doesNotContain("code=", "state=");
      assertThat(answer.cacheControl()).containsExactly("no-store");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /social/login/stub",
    "POST, /social/connect/stub",
    "POST, /social/reconnect/stub",
    "GET, /social/login/stub",
    "GET, /social/connect/stub",
    "POST, /social/login/nobody",
    "POST, /social/login/poster/response",
    "DELETE, /social/connect/nobody",
    "GET, /social/connections",
    "POST, /social/disconnect/nobody",
    "GET, /social/disconnect/stub",
    "GET, /social/reconnect/stub",
    "GET, /social/prove/stub",
    "GET, /social/logout",
    "PUT, /social/login/stub",
    "OPTIONS, /social/login/stub",
    "HEAD, /social/login/stub",
    "GET, /social/login",
    "GET, /social/connect/stub/sub-x",
    "GET, /social/no-such-endpoint",
    "GET, /social/sign-up",
    "GET, /social/providers",
    "POST, /social/logout"
  })
  void nothingIsStored(String method, String path) {
    Answer answer = browser.on(path).send(method);
    assertThat(answer.header("Cache-Control")).as(answer.toString()).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isNotNull();
  }

  @Test
  void nothingOfALoginIsStored() {
    for (Realm realm : List.of(Realms.STUB, Realms.PLAIN, Realms.SIGNING, Realms.POSTER)) {
      Browser another = Browser.recording();
      Answer last = Trips.logIn(another, realm, Person.stranger());
      assertThat(last.setCookies()).isNotEmpty();
      assertThat(last.location()).isEqualTo(Site.at("/profile.xhtml"));
      assertThat(another.answers())
          .isNotEmpty()
          .allSatisfy(
              answer -> {
                assertThat(answer.status()).isEqualTo(303);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.cacheControl()).containsExactly("no-store");
                assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
              });
    }
  }

  @Test
  void lastAddressHoldsNothingAfterAFailureEither() {
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, Person.stranger());
    Realms.POSTER.script().at("token", Reply.error(400, "invalid_grant"));
    Answer answer = Trips.bring(browser, callback);
    assertThat(answer.location()).isEqualTo(Site.at("/login.xhtml?error=grant-refused"));
  }

  @Test
  void failurePageLoadsNothingFromElsewhere() {
    Answer page = browser.get("/login.xhtml?error=provider-error");
    assertThat(page.body()).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
    assertThat(page.body()).doesNotContain("<script", "<iframe", "@import");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
  }
}
