package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * D120: a token endpoint that answers 200 and means an error, as JSON or, like GitHub without
 * {@code Accept}, as a form (passport-oauth2 CVE-2021-41580: taken for a login).
 */
@AgainstTheSite
class ErrorInsideOkIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"bad_verification_code\"}",
        "{\"error\":\"bad_verification_code\",\"error_description\":\"x\",\"error_uri\":\"y\"}",
        "{\"error\":\"x\",\"access_token\":\"a\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"error\":null}",
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"error\":\"\"}",
        "{\"error\":{\"code\":7}}",
        "{\"error\":7}"
      })
  void asJsonIsAnError(String body) {
    for (int status : new int[] {200, 201, 400}) {
      Realms.PLAIN.script().at("token", Reply.text(status, "application/json", body));
      Belief.refused(Realms.PLAIN, "provider-error");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error=bad_verification_code&error_description=x",
        "access_token=a&token_type=bearer",
        "access_token=a&error=x",
        ""
      })
  void asAFormIsNoAnswer(String body) {
    for (String type : new String[] {"application/x-www-form-urlencoded", "application/json"}) {
      Realms.PLAIN.script().at("token", Reply.text(200, type, body));
      Belief.refused(Realms.PLAIN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"message\":\"no\"}", "[]", "null", "\"access_token\"", "true"})
  void withoutATokenIsNoAnswer(String body) {
    Realms.PLAIN.script().at("token", Reply.text(200, "application/json", body));
    Belief.refused(Realms.PLAIN);
  }
}
