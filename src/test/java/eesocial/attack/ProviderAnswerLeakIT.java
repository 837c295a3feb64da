package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** B82: nothing of a provider's answer reaches the browser by itself. */
@AgainstTheSite
class ProviderAnswerLeakIT {

  static Stream<Arguments> answers() {
    return Stream.of("token", "userinfo", "jwks")
        .filter(endpoint -> !endpoint.equals("jwks"))
        .flatMap(
            endpoint ->
                Stream.of(400, 401, 403, 404, 429, 500, 503)
                    .map(status -> Arguments.of(endpoint, status)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void staysInside(String endpoint, int status) {
    Reply reply =
        Reply.text(status, "application/json", "{\"error\":\"canary\"}")
            .with("Set-Cookie", "canary=1; Path=/")
            .with("WWW-Authenticate", "Basic realm=canary")
            .with("X-Canary", "canary");
    Realms.STUB.script().at(endpoint, reply);
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "provider-error");
    assertThat(answer.headers().map().toString() + answer.body()).doesNotContain("canary");
    assertThat(browser.cookies().get("canary")).isNull();
  }
}
