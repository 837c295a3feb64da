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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B71: who we are is configured, not what a request says (Nezha CVE-2026-101090, Poweradmin
 * CVE-2026-54588). What starts or changes something is refused under an unknown name, as a page
 * that has rebound its own name to our address would send it.
 */
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
        "POST /shop/social/login/stub HTTP/1.1\r\nHost: evil.example\r\nOrigin: null",
        "POST /shop/social/login/stub HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example",
        "POST /shop/social/login/stub HTTP/1.1\r\nHost: localhost.evil.example",
        "POST http://evil.example/shop/social/login/stub HTTP/1.1\r\nHost: evil.example",
        "POST /shop/social/logout HTTP/1.1\r\nHost: evil.example",
        "POST /shop/login.xhtml HTTP/1.1\r\nHost: evil.example"
      })
  void unknownHostIsRefused(String request) throws Exception {
    String answer = RawRequest.send(request + "\r\nAccept: text/html");
    assertThat(answer)
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("evil.example")
        .doesNotContainIgnoringCase("Set-Cookie:", "Location:");
  }

  /** A proxy may call us by another name; the browser says where its page stands. */
  @Test
  void originOfOursIsBelievedWhateverTheProxyCallsUs() throws Exception {
    String answer =
        RawRequest.send(
            "POST /shop/social/login/stub HTTP/1.1\r\nHost: node-7.internal\r\nAccept: text/html"
                + "\r\nOrigin: "
                + Site.origin());
    assertThat(answer).startsWith("HTTP/1.1 303 ").doesNotContain("node-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /shop/social/login/stub?code=x&state=y HTTP/1.1\r\nHost: evil.example",
        "GET /shop/members/ HTTP/1.1\r\nAccept: text/html\r\nHost: evil.example"
      })
  void forgedHostChangesNothing(String request) throws Exception {
    String answer = RawRequest.send(request);
    assertThat(answer).doesNotContain("evil.example");
  }
}
