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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D120, D121, D127: errors and nonsense from the token endpoint. */
@AgainstTheSite
class TokenErrorIT {

  private final Browser browser = new Browser();

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(Reply.error(200, "bad_verification_code"), "provider-error"),
        Arguments.of(Reply.error(400, "invalid_grant"), "grant-refused"),
        Arguments.of(Reply.error(401, "invalid_client"), "registration-refused"),
        Arguments.of(Reply.error(400, "unauthorized_client"), "registration-refused"),
        Arguments.of(Reply.error(400, "unheard_of"), "provider-error"),
        Arguments.of(
            Reply.text(200, "application/x-www-form-urlencoded", "error=bad&error_description=x"),
            "invalid-provider-response"),
        Arguments.of(Reply.text(200, "text/html", "<html>"), "invalid-provider-response"),
        Arguments.of(Reply.text(500, "text/html", "<html>"), "invalid-provider-response"),
        Arguments.of(Reply.text(200, "application/json", ""), "invalid-provider-response"),
        Arguments.of(Reply.text(200, "application/json", "[]"), "invalid-provider-response"),
        Arguments.of(Reply.text(200, "application/json", "{}"), "invalid-provider-response"),
        json(
            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"error\":\"x\"}", "provider-error"),
        json("{\"access_token\":\"a\",\"access_token\":\"b\"}", "invalid-provider-response"),
        json("{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}", "invalid-provider-response"),
        json("{\"access_token\":7,\"token_type\":\"Bearer\"}", "invalid-provider-response"),
        json("{\"access_token\":\"a\",\"token_type\":\"mac\"}", "invalid-provider-response"),
        json("{\"access_token\":\"a\",\"token_type\":\"Bea", "invalid-provider-response"),
        json("\ufeff{\"access_token\":\"\u0000\"}", "invalid-provider-response"),
        json("[".repeat(100_000), "invalid-provider-response"),
        json("{\"expires_in\":1e1000000000}", "invalid-provider-response"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void endsTheLogin(Reply reply, String reason) {
    Realms.PLAIN.script().at("token", reply);
    Callback callback = Trips.begin(browser, "login", Realms.PLAIN, Person.stranger());
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), reason);
  }

  @Test
  void refusedRegistrationIsTheOperatorsConcern() {
    Realms.PLAIN.script().at("token", Reply.error(401, "invalid_client"));
    Verdicts.watch(browser);
    Trips.logIn(browser, Realms.PLAIN, Person.stranger());
    assertThat(Inside.now().log()).anyMatch(record -> record.contains("social.plain.client-id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "-1", "\"3600\"", "null", "99999999999999999999", "1.5"})
  void oddExpiryIsNoReasonToFall(String expiry) {
    Person person = Person.stranger();
    Realms.PLAIN.script().profile(profile -> profile.put("id", person.sub()));
    Realms.PLAIN.script().tokens(tokens -> tokens.put("expires_in", new RawJson(expiry).value()));
    Answer answer = Trips.logIn(browser, Realms.PLAIN, person);
    assertThat(answer.status()).isEqualTo(303);
  }

  /** A JSON value by its text. */
  private record RawJson(String text) {

    Object value() {
      try {
        return text.startsWith("\"")
            ? text.substring(1, text.length() - 1)
            : "null".equals(text) ? null : new java.math.BigDecimal(text);
      } catch (NumberFormatException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Arguments json(String body, String reason) {
    return Arguments.of(Reply.text(200, "application/json", body), reason);
  }
}
