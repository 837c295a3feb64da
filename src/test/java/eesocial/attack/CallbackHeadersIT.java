package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B78, B79: what comes back from a callback and from every start. */
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
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
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
    "POST, /social/logout"
  })
  void nothingIsStored(String method, String path) {
    Answer answer = browser.on(path).send(method);
    assertThat(answer.header("Cache-Control")).as(answer.toString()).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void failurePageLoadsNothingFromElsewhere() {
    Answer page = browser.get("/login.xhtml?error=provider-error");
    assertThat(page.body()).doesNotContainPattern("(src|href)=\"https?:");
  }
}
