package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/** Clients of the provider's API that carry the caller's token. */
@AgainstTheSite
class ApiClientIT {

  private final Person person = Person.stranger();

  @Test
  void targetCarriesTheToken() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/test/doors/api/stub?path=things/1").body())
        .isEqualTo("/stub/api/things/1 Bearer " + Realms.STUB.lastAccessToken());
  }

  @Test
  void restClientCarriesTheToken() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(browser.get("/test/doors/rest-client/stub").body())
        .isEqualTo("/stub/api/me Bearer " + Realms.STUB.lastAccessToken());
  }

  @Test
  void everyCallerHasTheirOwnToken() {
    Browser one = Trips.loggedIn(Realms.STUB, person);
    String token = Realms.STUB.lastAccessToken();
    Browser other = Trips.loggedIn(Realms.STUB, Person.stranger());
    assertThat(one.get("/test/doors/api/stub?path=me").body()).endsWith("Bearer " + token);
    assertThat(other.get("/test/doors/api/stub?path=me").body())
        .endsWith("Bearer " + Realms.STUB.lastAccessToken());
  }

  /** The same port under another name of the same machine, and another port of the same name. */
  @Test
  void tokenGoesToNoOtherHost() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    String elsewhere = Realms.PLAIN.issuer().replace("127.0.0.1", "localhost") + "/api/me";
    assertThat(astray(browser, elsewhere)).doesNotContain("Bearer at-");
    assertThat(Realms.PLAIN.seen("me")).noneMatch(seen -> seen.toString().contains("Bearer at-"));
  }

  @Test
  void tokenGoesToNoOtherPort() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    String here = "http://127.0.0.1:" + Site.port() + "/shop/test/doors/echo";
    assertThat(astray(browser, here)).isEqualTo("refused");
  }

  @Test
  void apiRedirectIsNotFollowedWithTheToken() {
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    String elsewhere = Realms.PLAIN.issuer() + "/api/me";
    Realms.STUB.script().at("me", Reply.redirect(302, elsewhere));
    browser.get("/test/doors/api/stub?path=me");
    browser.get("/test/doors/rest-client/stub");
    assertThat(Realms.STUB.seen("me")).hasSize(2);
    assertThat(Realms.PLAIN.seen("me")).isEmpty();
  }

  private static String astray(Browser browser, String to) {
    return browser
        .get("/test/doors/astray/stub?to=" + Parameters.none().and("x", to).toString().substring(2))
        .body();
  }
}
