package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages speak a language of their own, the other answers that of the request. */
@AgainstTheSite
class LanguageIT {

  private static final String HEADER = "Accept-Language";

  private final Browser browser = new Browser();

  @Test
  void messageSpeaksTheLanguageOfItsPage() {
    browser.on("/social/logout").header(HEADER, "de").post();

    Answer page = browser.on("/login.xhtml").header(HEADER, "de").get();

    assertThat(page.body()).contains("You are logged out.").doesNotContain("abgemeldet");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Diesen Anbieter gibt es hier nicht.",
    "'fr, de-AT;q=0.8, en;q=0.5', Diesen Anbieter gibt es hier nicht.",
    "'en-GB, de;q=0.8', There is no such provider here.",
    "fr, There is no such provider here.",
    "'../../etc, *', There is no such provider here.",
    ", There is no such provider here."
  })
  void problemSpeaksTheLanguageOfTheRequest(String languages, String detail) {
    Call call = browser.on("/social/login/nobody").json();
    Answer answer = (languages == null ? call : call.header(HEADER, languages)).post();

    assertThat(answer.json().asJsonObject().getString("detail")).isEqualTo(detail);
  }
}
