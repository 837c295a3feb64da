package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.RawRequest;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B71: who we are is configured, not what a request says. */
@AgainstTheSite
class ForgedHostIT {

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-Host, evil.example",
    "X-Forwarded-Proto, https",
    "X-Forwarded-Port, 666",
    "X-Forwarded-Prefix, /evil",
    "X-Original-URL, /evil",
    "Forwarded, host=evil.example;proto=https"
  })
  void forwardingHeadersChangeNothing(String header, String value) {
    Browser browser = new Browser();
    Answer answer = browser.on("/social/login/stub").header(header, value).post();
    assertThat(answer.location()).doesNotContain("evil", "666", "https%3A");
    Callback callback = Trips.approve(Realms.STUB, answer.location(), Person.stranger());
    Answer back = browser.on(callback.uri()).crossSite().header(header, value).get();
    assertThat(back.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(browser.on("/members/").header(header, value).get().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /shop/social/login/stub HTTP/1.1\r\nHost: evil.example",
        "POST http://evil.example/shop/social/login/stub HTTP/1.1\r\nHost: evil.example",
        "GET /shop/members/ HTTP/1.1\r\nAccept: text/html\r\nHost: evil.example"
      })
  void forgedHostChangesNothing(String request) throws Exception {
    String answer = RawRequest.send(request);
    assertThat(answer).doesNotContain("evil.example");
  }
}
