package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example application as people see it, in either language. */
@Tag("ci")
@ExtendWith(SharedSite.class)
class GuestbookScreenshotsIT {

  private static Guestbook guestbook;

  private Tab tab;
  private String suffix;

  @BeforeAll
  static void start() {
    guestbook = Guestbook.start("guestbook-screenshots");
  }

  @AfterAll
  static void stop() {
    guestbook.close();
  }

  @ParameterizedTest
  @CsvSource({
    "390, 844, LIGHT, en, Selma Lagerlöf, Log in with Demo, Your words, Write it down, Connect Club",
    "390, 844, DARK, de, Else Lasker, Mit Demo anmelden, Ihre Worte, Eintragen, Club verbinden",
    "1280, 800, LIGHT, de, Marie Ebner, Mit Demo anmelden, Ihre Worte, Eintragen, Club verbinden",
    "1280, 800, DARK, en, Karen Blixen, Log in with Demo, Your words, Write it down, Connect Club"
  })
  void everyPage(
      int width,
      int height,
      ColorScheme scheme,
      String language,
      String name,
      String logIn,
      String words,
      String write,
      String connect,
      Chromium chromium) {
    suffix = "-" + width + "x" + height + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    NewContextOptions look =
        new NewContextOptions()
            .setViewportSize(width, height)
            .setDeviceScaleFactor(2)
            .setColorScheme(scheme)
            .setLocale(language);
    try (Chromium.Profile profile = chromium.profile(guestbook.url(), look)) {
      tab = profile.tab();
      tab.open("/");
      shoot("book");
      tab.press(logIn).introduceAs(name);
      tab.fill(words, "Coffee was good, company better.").press(write);
      shoot("entry");
      tab.open("/profile.xhtml");
      tab.press(connect).introduceAs(name);
      shoot("profile");
      assertThat(profile.complaints()).isEmpty();
    }
  }

  private void shoot(String page) {
    Path file = Path.of("target", "screenshots", "example-" + page + suffix);
    tab.page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    assertThat(tab.page().locator("html").evaluate("html => html.scrollWidth - html.clientWidth"))
        .as("wider than the window: " + page + suffix)
        .isEqualTo(0);
  }
}
