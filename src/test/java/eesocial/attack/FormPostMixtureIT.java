package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/**
 * A15: a posted response is a callback at its own address and nothing anywhere else. That it works
 * there, with a session cookie that stays {@code SameSite=Lax}, {@code FormPostIT} shows
 * (social-core 492, better-auth 5243, nextcloud-social-login 539).
 */
@AgainstTheSite
class FormPostMixtureIT {

  private final Browser browser = new Browser();
  private final Callback callback = Trips.begin(browser, "login", Realms.POSTER, Person.stranger());

  @Test
  void startPathNeitherStartsNorFinishes() {
    Answer answer =
        browser
            .on("/social/login/poster")
            .crossSite()
            .field("code", callback.code())
            .field("state", callback.state())
            .post();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.setsCookies()).isFalse();
    assertThat(Realms.POSTER.seen("token")).isEmpty();
  }

  @Test
  void halfInTheAddressHalfInTheFormIsRefused() {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer =
        browser
            .on(callback.address() + "?code=" + callback.code())
            .crossSite()
            .field("state", callback.state())
            .post();
    verdicts.refused(callback, answer, "invalid-request");
  }

  @Test
  void startPathTakesAResponseForNoResponseFromOurPagesEither() {
    Parameters response =
        Parameters.none().and("code", callback.code()).and("state", callback.state());
    Answer answer = browser.on("/social/login/poster").post(response);
    assertThat(answer.location()).startsWith(Realms.POSTER.issuer() + "/authorize?");
    assertThat(Realms.POSTER.seen("token")).isEmpty();
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  /** Whatever session the browser has, the post from elsewhere comes without it. */
  @Test
  void connectIsNoLoginWithoutTheLaxCookie() {
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Callback connect = Trips.begin(member, "connect", Realms.POSTER, Person.stranger());
    Callback moved = connect.at(connect.address().replace("/connect/", "/login/"));
    Verdicts verdicts = Verdicts.watchWithBystander(member);
    verdicts.refused(moved, Trips.bring(member, moved), "unknown-flow");
  }

  @Test
  void doubledFieldsAreRefusedAcrossTheBounceToo() {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Callback hostile = callback.twice("code", "another");
    verdicts.refused(hostile, Trips.bring(browser, hostile), "invalid-request");
  }

  @Test
  void sealedResponseComesAlone() {
    String sealed = browser.bring(callback).location();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.on(sealed + "&state=" + callback.state()).crossSite().get();
    verdicts.refused(callback, answer, "invalid-request");
  }

  @Test
  void inventedSealIsRefused() {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.on("/social/login/poster?response=a.b.c.d.e").crossSite().get();
    verdicts.refused(null, answer, "invalid-request");
  }

  @Test
  void sealedResponseOfAnotherProviderIsRefused() {
    String sealed = browser.bring(callback).location().replace("login/poster", "login/stub");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(callback, browser.on(sealed).crossSite().get(), "unknown-flow");
  }

  @Test
  void visitOfTheResponseAddressIsNoCallback() {
    assertThat(browser.on(callback.uri()).crossSite().get().status()).isEqualTo(405);
    assertThat(Realms.POSTER.seen("token")).isEmpty();
  }
}
