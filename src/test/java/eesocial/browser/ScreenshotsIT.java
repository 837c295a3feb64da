package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page as people see it: on a phone and on a desk, light and dark. */
@Tag("ci")
@ExtendWith(SharedSite.class)
class ScreenshotsIT {

  private Tab tab;
  private String suffix;

  @ParameterizedTest
  @CsvSource({
    "390, 844, LIGHT, Ada Lovelace",
    "390, 844, DARK, Grace Hopper",
    "1280, 800, LIGHT, Alan Turing",
    "1280, 800, DARK, Hedy Lamarr"
  })
  void everyPage(
      int width, int height, ColorScheme scheme, String name, DemoSite site, Chromium chromium) {
    suffix = "-" + width + "x" + height + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    NewContextOptions look =
        new NewContextOptions()
            .setViewportSize(width, height)
            .setDeviceScaleFactor(2)
            .setColorScheme(scheme);
    try (Chromium.Profile profile = chromium.profile(site.url(), look)) {
      tab = profile.tab();
      asNobody();
      asNewcomer(name);
      inTrouble();
      assertThat(profile.complaints()).allMatch(text -> text.contains("404"));
    }
  }

  private void asNobody() {
    tab.open("/");
    shoot("home");
    tab.open("/login.xhtml");
    shoot("login");
    tab.fill("User name", "nobody");
    tab.fill("Password", "not the password");
    tab.press("Log in");
    shoot("login-refused");
    tab.open("/register.xhtml");
    shoot("register");
    tab.fill("User name", "anonymous");
    tab.fill("Password", "long enough, but");
    tab.press("Create account");
    shoot("register-refused");
    tab.open("/login.xhtml");
    tab.press("Log in with Demo");
    shoot("provider");
    tab.press("Deny");
    shoot("login-denied");
  }

  private void asNewcomer(String name) {
    tab.press("Log in with Demo");
    tab.introduceAs(name);
    shoot("sign-up");
    tab.press("Create account");
    shoot("profile");
    tab.press("Call the API");
    shoot("profile-api-call");
    tab.press("Connect Club");
    tab.introduceAs(name);
    shoot("profile-connected");
    tab.press("Disconnect Demo");
    tab.press("Disconnect Club");
    shoot("profile-last-way");
    tab.open("/members/");
    shoot("members");
    tab.open("/");
    shoot("home-logged-in");
    tab.open("/login.xhtml");
    shoot("login-again");
    tab.press("Log out");
    shoot("logged-out");
  }

  private void inTrouble() {
    tab.open("/no-such-page.xhtml");
    shoot("not-found");
  }

  private void shoot(String name) {
    Path file = Path.of("target", "screenshots", name + suffix);
    tab.page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    assertThat(tab.page().locator("html").evaluate("html => html.scrollWidth - html.clientWidth"))
        .as("wider than the window: " + name + suffix)
        .isEqualTo(0);
  }
}
