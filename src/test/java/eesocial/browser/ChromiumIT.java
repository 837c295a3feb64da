package eesocial.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story in a real browser, which must have nothing to complain about. */
@Tag("ci")
@ExtendWith(SharedSite.class)
class ChromiumIT {

  private Chromium.Profile profile;
  private Tab tab;

  @BeforeEach
  void open(DemoSite site, Chromium chromium) {
    profile = chromium.profile(site.url());
    tab = profile.tab();
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void theWholeStory() {
    tab.open("/login.xhtml");
    tab.press("Log in with Demo");
    tab.introduceAs("Margaret Hamilton");
    assertThat(tab.field("User name")).hasValue("margaret.hamilton");
    assertThat(tab.field("Full name")).hasValue("Margaret Hamilton");
    assertThat(tab.field("E-mail address")).hasValue("margaret.hamilton@example.org");
    tab.press("Create account");

    tab.assertAt("/profile.xhtml");
    assertThat(tab.card("Demo")).containsText("Connected since");
    assertThat(tab.card("Demo").locator("img")).isVisible();
    assertThat(tab.card("Demo").locator("img")).hasJSProperty("naturalWidth", 96);

    tab.press("Disconnect Demo");
    tab.assertMessage("This is your only way to log in.");
    tab.press("Connect Club");
    tab.introduceAs("Margaret Hamilton");
    tab.assertMessage("Your Club account margaret.hamilton is now connected.");
    tab.press("Disconnect Demo");
    tab.assertMessage("Your Demo account is no longer connected.");
    tab.press("Connect Demo");
    tab.press("Deny");
    tab.assertMessage("You did not allow Demo to tell us who you are");

    tab.press("Log out");
    tab.assertMessage("You are logged out.");
    tab.open("/members/");
    tab.press("Log in with Club");
    tab.introduceAs("Margaret Hamilton");
    tab.assertAt("/members/");
    assertThat(profile.complaints()).isEmpty();
  }

  @Test
  void aPasswordWorksAndARejectionIsTold() {
    tab.open("/register.xhtml");
    tab.fill("User name", "stranger");
    tab.fill("Password", "a few words long");
    tab.press("Create account");
    tab.assertAt("/profile.xhtml");
    tab.press("Log out");

    tab.open("/login.xhtml");
    tab.fill("User name", "stranger");
    tab.fill("Password", "a few words long");
    tab.press("Log in");
    tab.assertAt("/profile.xhtml");
    tab.press("Log out");

    tab.open("/login.xhtml");
    tab.press("Log in with Club");
    tab.introduceAs("Not A Member");
    tab.assertMessage("This Club account is not associated with an account here.");
    assertThat(profile.complaints()).isEmpty();
  }

  @Test
  void tenTabsDoNotDisturbEachOther() {
    tab.open("/login.xhtml");
    tab.press("Log in with Guild");
    tab.introduceAs("Radia Perlman");
    tab.press("Log out");

    List<Tab> tabs = Stream.generate(profile::tab).limit(10).toList();
    for (Tab one : tabs) {
      one.open("/login.xhtml").press("Log in with Guild");
    }
    for (Tab one : tabs) {
      one.introduceAs("Radia Perlman").assertAt("/profile.xhtml");
    }
    assertThat(profile.complaints()).isEmpty();
  }

  @Test
  void noScriptRunsInOurPages() {
    tab.open("/login.xhtml");

    tab.page()
        .locator("main")
        .evaluate(
            "main => { const script = document.createElement('script');"
                + " script.textContent = 'document.title = \"taken\"'; main.append(script); }");

    assertThat(tab.page()).hasTitle(Pattern.compile("^Log in"));
    assertThat(profile.complaints()).singleElement().asString().contains("Content Security Policy");
  }
}
