package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B57: starts, deletions and logouts that another site's page sends, or nobody's page (omniauth
 * CVE-2015-9284).
 */
@AgainstTheSite
class CrossSiteIT {

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, person);

  @ParameterizedTest
  @CsvSource({
    "POST, /social/login/stub",
    "POST, /social/connect/stub",
    "POST, /social/reconnect/stub",
    "DELETE, /social/connect/stub",
    "POST, /social/prove/stub",
    "POST, /social/default/stub",
    "DELETE, /social/connect/stub/sub-x",
    "POST, /social/disconnect/stub",
    "POST, /social/disconnect/stub/sub-x",
    "POST, /social/sign-up",
    "DELETE, /social/sign-up",
    "POST, /social/logout",
    "POST, /login.xhtml",
    "POST, /register.xhtml",
    "POST, /profile.xhtml"
  })
  void isForbidden(String method, String path) {
    Inside before = Inside.now();
    for (Answer answer :
        List.of(
            browser.on(path).crossSite().send(method),
            browser.on(path).bare().send(method),
            browser.on(path).header("Sec-Fetch-Site", "same-site").send(method),
            browser.on(path).header("Sec-Fetch-Site", "none").send(method),
            browser.on(path).bare().header("Origin", "null").send(method),
            browser.on(path).bare().header("Origin", Site.origin() + ".evil").send(method))) {
      // without the Lax cookie a private page asks who it is before it asks where from
      assertThat(answer.status())
          .as(answer.toString())
          .isIn(path.equals("/profile.xhtml") ? Set.of(401, 403) : Set.of(403));
      assertThat(answer.location()).isNull();
      assertThat(answer.setsCookies()).isFalse();
    }
    assertThat(Inside.now().rows()).isEqualTo(before.rows());
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/social/login/stub", "/social/connect/stub", "/social/login/stub?next=/members/"})
  void visitWithoutAResponseStartsNothing(String path) {
    for (Answer answer :
        List.of(browser.on(path).crossSite().get(), browser.get(path), new Browser().get(path))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.location()).isNull();
      assertThat(answer.setsCookies()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/social/reconnect/stub",
        "/social/disconnect/stub",
        "/social/logout",
        "/social/prove/stub"
      })
  void visitIsNoDeed(String path) {
    assertThat(browser.on(path).crossSite().get().status()).isEqualTo(405);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }

  @Test
  void olderBrowserOfOurOwnPageIsBelievedByItsOrigin() {
    Answer answer = browser.on("/social/login/stub").bare().header("Origin", Site.origin()).post();
    assertThat(answer.status()).isEqualTo(303);
  }
}
