package eesocial.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story without a mouse: Tab, Enter, Space and the letters. */
@Tag("ci")
@ExtendWith(SharedSite.class)
class KeyboardIT {

  private static final int MOST_STOPS = 40;

  private Chromium.Profile profile;
  private Tab tab;
  private Page page;

  @BeforeEach
  void open(DemoSite site, Chromium chromium) {
    profile = chromium.profile(site.url());
    tab = profile.tab();
    page = tab.page();
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void theKeyboardAloneDoes() {
    page.navigate("/");
    press(AriaRole.LINK, "Log in", "Enter");
    press(AriaRole.CHECKBOX, "Remember me on this device when a provider", "Space");
    press(AriaRole.BUTTON, "Log in with Demo", "Enter");
    type("Somebody else", "Katherine Johnson");
    press(AriaRole.BUTTON, "Log in", "Space");
    type("User name", "katherine");
    press(AriaRole.BUTTON, "Create account", "Enter");
    tab.assertAt("/profile.xhtml");

    type("New password", "figures she checked");
    page.keyboard().press("Enter");
    tab.assertMessage("Your password is saved.");
    press(AriaRole.BUTTON, "Disconnect Demo", "Enter");
    tab.assertMessage("Your Demo account is no longer connected.");
    press(AriaRole.BUTTON, "Connect Demo", "Space");
    press(AriaRole.BUTTON, "Deny", "Enter");
    tab.assertMessage("You did not allow Demo to tell us who you are");
    press(AriaRole.BUTTON, "Log out", "Enter");
    tab.assertMessage("You are logged out.");

    press(AriaRole.LINK, "Members", "Enter");
    type("User name", "katherine");
    type("Password", "figures she checked");
    page.keyboard().press("Enter");
    tab.assertAt("/members/");
    assertThat(profile.complaints()).isEmpty();
  }

  @Test
  void theFirstStopSkipsToTheContent() {
    page.navigate("/login.xhtml");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
    assertThat(page.locator(":focus")).isInViewport();

    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasAttribute("id", "userName");
  }

  private void press(AriaRole role, String name, String key) {
    tabTo(tab.named(role, name));
    page.keyboard().press(key);
    page.waitForLoadState();
  }

  private void type(String label, String text) {
    tabTo(tab.field(label));
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().type(text);
  }

  /** Goes on from where the focus is, as far as once around the page. */
  private void tabTo(Locator wanted) {
    assertThat(wanted).isVisible();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if (wanted.and(page.locator(":focus")).count() > 0) {
        assertThat(page.locator(":focus")).isInViewport();
        assertThat(page.locator(":focus"))
            .not()
            .hasCSS("outline-style", "none"); // one sees where one is
        return;
      }
    }
    throw new AssertionError("Tab never reaches " + wanted);
  }
}
