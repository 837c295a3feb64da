package eesocial.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, which keeps all it complains about. */
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setChromiumSandbox(false)
                  .setArgs(QUIET));

  /** A person with a browser profile of their own. */
  Profile profile(String site, Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    BrowserContext context = browser.newContext(options.setBaseURL(site));
    context.setDefaultTimeout(15_000);
    List<String> complaints = new ArrayList<>();
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    context.onRequestFailed(
        request -> complaints.add(request.failure() + " " + request.url().replaceAll("\\?.*", "")));
    return new Profile(context, complaints);
  }

  Profile profile(String site) {
    return profile(site, new Browser.NewContextOptions());
  }

  @Override
  public void close() {
    playwright.close();
  }

  /**
   * Somebody's windows and cookies.
   *
   * @param complaints what stood in the console, and the requests that came to nothing
   */
  record Profile(BrowserContext context, List<String> complaints) implements AutoCloseable {

    Tab tab() {
      return new Tab(context.newPage());
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
