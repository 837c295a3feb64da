package eesocial.web;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Call;
import eesocial.testing.RawRequest;
import eesocial.testing.Site;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nothing here serves get the same answers from every server. */
@AgainstTheSite
class UnservedIT {

  private final Browser anybody = new Browser();

  @ParameterizedTest
  @CsvSource({
    "GET, /social, 404, Not Found",
    "GET, /social/nothing, 404, Not Found",
    "GET, /social/logout, 405, Method Not Allowed",
    "DELETE, /social/providers, 405, Method Not Allowed",
    "PUT, /social/login/stub, 405, Method Not Allowed"
  })
  void peopleGetThePhraseAndClientsProblemJson(
      String method, String path, int status, String phrase) {
    Answer json = anybody.on(path).json().send(method);
    assertThat(json.status()).isEqualTo(status);
    assertThat(json.header("Content-Type")).startsWith("application/problem+json");
    assertThat(json.json().asJsonObject().getString("title")).isEqualTo(phrase);
    assertThat(json.json().asJsonObject().getInt("status")).isEqualTo(status);
    assertIsSafe(json);
    if (!method.equals("DELETE")) {
      Answer text = anybody.on(path).send(method);
      assertThat(text.body()).isEqualTo(phrase + "\n");
      assertIsSafe(text);
    }
  }

  @Test
  void otherMethodsAreNamed() {
    assertThat(anybody.get("/social/logout").header("Allow")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*;q=x", "*/*;q=2", "text/html, */*;q=-1"})
  void weightThatMeansNothingIsABadRequest(String accept) {
    Call call = anybody.on("/social/providers").header("Accept", accept);
    Answer answer = call.get();
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("Bad Request\n");
    assertIsSafe(answer);
  }

  /** Some servers throw, others keep what they can read. */
  @ParameterizedTest
  @ValueSource(strings = {"/login.xhtml?%zz", "/social/login/stub?code=%zz&state=%ff"})
  void wrongEncodingIsNotOurFault(String path) throws IOException {
    String head =
        "GET " + URI.create(Site.at("")).getPath() + path + " HTTP/1.1\r\nHost: localhost";
    assertThat(RawRequest.send(head)).matches("(?s)HTTP/1.1 [24].*");
  }

  @Test
  void formThatIsFarTooLongIsNotOurFault() {
    Answer answer = anybody.on("/login.xhtml").field("next", "a".repeat(3_000_000)).post();
    assertThat(answer.status()).isLessThan(500);
  }

  private static void assertIsSafe(Answer answer) {
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }
}
