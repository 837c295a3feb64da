package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OpenID Connect Core 1.0, 3.1.3.7 (13): who had to log in anew did not, and their provider, or
 * whoever changed the request on its way, would have us believe it. One more time than those of
 * A37.
 */
@AgainstTheSite
class AuthenticationTimeIT {

  /** {@code null} says nothing. */
  static Stream<Object> unbelievable() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        null,
        now - 3600,
        now + 3600,
        -1,
        0,
        Long.MAX_VALUE,
        "",
        "now",
        String.valueOf(now),
        true,
        List.of(now));
  }

  @ParameterizedTest
  @MethodSource("unbelievable")
  void isRefused(Object authTime) {
    Realms.TIMED.script().claims(claims -> claims.put("auth_time", authTime));
    refuse();
  }

  @Test
  void silenceIsRefused() {
    Realms.TIMED.script().claims(claims -> claims.remove("auth_time"));
    refuse();
  }

  /** The parameter that the browser took out of the address was promised all the same. */
  @Test
  void requestWithoutMaxAgeIsRefused() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    String uri = Trips.start(browser, "login", Realms.TIMED, Parameters.none());
    assertThat(uri).contains("&max_age=0&");
    Callback callback =
        Trips.approve(Realms.TIMED, uri.replace("&max_age=0&", "&"), Person.stranger());
    verdicts.refusedAfterTokens(
        callback, Trips.bring(browser, callback), "invalid-provider-response");
  }

  @Test
  void honestProviderIsBelieved() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Person person = Person.stranger();
    verdicts.accepted(
        Trips.logIn(browser, Realms.TIMED, person), "/profile.xhtml", Realms.TIMED, person);
  }

  @Test
  void whereNobodyAskedAnyTimeWillDo() {
    Realms.STUB.script().claims(claims -> claims.put("auth_time", 0));
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Person person = Person.stranger();
    verdicts.accepted(
        Trips.logIn(browser, Realms.STUB, person), "/profile.xhtml", Realms.STUB, person);
  }

  private static void refuse() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.TIMED, Person.stranger());
    Answer answer = Trips.bring(browser, callback);
    verdicts.refusedAfterTokens(callback, answer, "invalid-provider-response");
  }
}
