package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A26: temporary credentials without {@code oauth_callback_confirmed=true}, as before OAuth 1.0a,
 * where anybody's approval served anybody (RFC 5849, 2.1; OAuth Security Advisory 2009.1;
 * Net::OAuth CVE-2026-72887). Nobody is sent to the provider, and nobody tries 1.0 instead.
 */
@AgainstTheSite
class UnconfirmedCallbackIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&oauth_callback_confirmed=false",
        "&oauth_callback_confirmed=",
        "&oauth_callback_confirmed=TRUE",
        "&oauth_callback_confirmed=true&oauth_callback_confirmed=true",
        "&oauth_callback_confirmed=true&oauth_token=b"
      })
  void sendsNobodyToTheProvider(String end) {
    String answered = "oauth_token=a&oauth_token_secret=b" + end;
    Realms.SIGNING.script().at("request-token", Reply.text(200, "text/html", answered));
    Browser browser = new Browser();
    Answer answer = browser.on("/social/login/signing").post();
    assertThat(answer.location())
        .isEqualTo(Site.at("/login.xhtml?error=invalid-provider-response"));
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
    assertThat(Realms.SIGNING.seen("request-token")).hasSize(1);
    assertThat(Realms.SIGNING.seen("token")).isEmpty();
  }
}
