package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** Providers that answer by a form the browser posts from their site. */
@AgainstTheSite
class FormPostIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void redirectUriNamesTheResponse() {
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    assertThat(callback.posted()).isTrue();
    assertThat(callback.address()).isEqualTo(Site.at("/social/login/poster/response"));
  }

  @Test
  void postWithoutTheLaxCookieBouncesAndLogsIn() {
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    Answer bounce = browser.bring(callback);
    assertThat(bounce.status()).isEqualTo(303);
    assertThat(bounce.location()).startsWith(Site.at("/social/login/poster?response="));
    assertThat(bounce.location()).doesNotContain(callback.code(), callback.state());
    Answer answer = browser.on(bounce.location()).crossSite().get();
    verdicts.accepted(answer, "/profile.xhtml", Realms.POSTER, person);
  }

  @Test
  void postWithTheCookieLogsInAtOnce() {
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    Answer answer = browser.on(callback.address()).post(callback.parameters());
    verdicts.accepted(answer, "/profile.xhtml", Realms.POSTER, person);
  }

  @Test
  void connectingWorksWithoutTheLaxCookieToo() {
    Person caller = Person.stranger();
    Browser member = Trips.loggedIn(Realms.STUB, caller);
    Answer answer = Trips.connect(member, Realms.POSTER, person);
    assertThat(answer.location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.now().rows("social_connection", person.sub()))
        .singleElement()
        .asString()
        .contains("caller=" + caller.name() + " ");
  }

  @Test
  void refusalIsPostedToo() {
    Callback callback = Trips.begin(browser, "login", Realms.POSTER, person);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback refusal = callback.error("access_denied");
    verdicts.refused(refusal, Trips.bring(browser, refusal), "access-denied");
  }
}
