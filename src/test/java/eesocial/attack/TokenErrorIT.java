package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * D121: the errors of RFC 6749, section 5.2: a grant that is over has the user try again (at a
 * refresh reconnect, {@code RefreshIT}), a refused registration is the operator's concern, whatever
 * else is the provider's; and token responses that nobody could use.
 */
@AgainstTheSite
class TokenErrorIT {

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of("invalid_grant", "grant-refused"),
        Arguments.of("invalid_client", "registration-refused"),
        Arguments.of("unauthorized_client", "registration-refused"),
        Arguments.of("invalid_request", "provider-error"),
        Arguments.of("invalid_scope", "provider-error"),
        Arguments.of("unsupported_grant_type", "provider-error"),
        Arguments.of("temporarily_unavailable", "provider-error"),
        Arguments.of("unheard_of", "provider-error"),
        Arguments.of("INVALID_GRANT", "provider-error"),
        Arguments.of("<svg onload=alert(1)>", "provider-error"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void endsTheLogin(String error, String reason) {
    for (int status : new int[] {200, 400, 401, 403, 500}) {
      Realms.PLAIN.script().at("token", Reply.error(status, error));
      Belief.refused(Realms.PLAIN, reason);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
  void pageInsteadOfAnErrorEndsTheLogin(int status) {
    Realms.PLAIN.script().at("token", Reply.text(status, "text/html", "<html>"));
    Belief.refused(Realms.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"\\u0000\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":7,\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":null,\"token_type\":\"Bearer\"}",
        "{\"access_token\":[\"a\"],\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}"
      })
  void tokenThatNobodyCouldUseEndsTheLogin(String body) {
    Realms.PLAIN.script().at("token", Reply.text(200, "application/json", body));
    Belief.refused(Realms.PLAIN);
  }

  /** One line of the level of an error, which names the key and not the secret. */
  @Test
  void refusedRegistrationIsTheOperatorsConcern() {
    Realms.PLAIN.script().at("token", Reply.error(401, "invalid_client"));
    Belief.refused(Realms.PLAIN, "registration-refused");
    assertThat(Inside.now().log())
        .filteredOn(record -> record.contains("social.plain.client-id"))
        .singleElement()
        .asString()
        .doesNotContain("plain-secret");
  }

  @Test
  void whoeverTriesAgainGetsIn() {
    Browser browser = new Browser();
    Realms.PLAIN.script().at("token", Reply.error(400, "invalid_grant"));
    Answer refused = Trips.logIn(browser, Realms.PLAIN, Person.stranger());
    assertThat(browser.follow(refused).status()).isEqualTo(200);
    Realms.PLAIN.script();
    Person person = Person.stranger();
    Trips.logIn(browser, Realms.PLAIN, person);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "\"3600\"", "null", "99999999999999999999", "1.5", "{}", "\"soon\""})
  void oddExpiryIsNoReasonToFall(String expiry) {
    Realms.PLAIN
        .script()
        .at(
            "token",
            Reply.text(
                200,
                "application/json",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":" + expiry + "}"))
        .at("userinfo", Reply.text(200, "application/json", "{\"id\":\"expiry\"}"));
    Browser browser = new Browser();
    Trips.logIn(browser, Realms.PLAIN, Person.stranger());
    assertThat(Inside.name(browser)).isNotEqualTo("null");
  }
}
