package eesocial.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * B64, B66 and B78 in a real browser: Back, Reload and the history bring no callback again, and
 * after logout no private page (IBM PI57465, nextjs-auth0 CVE-2025-46344).
 */
@Tag("ci")
@ExtendWith(SharedSite.class)
class BackButtonIT {

  private final List<String> callbacks = new CopyOnWriteArrayList<>();
  private Chromium.Profile profile;
  private Tab tab;
  private Page page;

  @BeforeEach
  void open(DemoSite site, Chromium chromium) {
    profile = chromium.profile(site.url());
    tab = profile.tab();
    page = tab.page();
    page.onRequest(
        request -> {
          if (request.url().contains("/social/login/") && request.url().contains("code=")) {
            callbacks.add(request.url());
          }
        });
    tab.open("/login.xhtml").press("Log in with Guild").introduceAs("Hedy Lamarr");
    tab.assertAt("/profile.xhtml");
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void backAndReloadBringNoCallbackAgain() {
    String session = session();
    page.reload();
    tab.assertAt("/profile.xhtml");
    page.goBack();
    page.goForward();
    tab.assertAt("/profile.xhtml");
    assertThat(callbacks).hasSize(1);
    assertThat(session()).isEqualTo(session);
    assertThat(history()).doesNotContain("code=", "state=");
  }

  @Test
  void callbackFromTheHistoryIsRefused() {
    String session = session();
    Response answer = page.navigate(callbacks.get(0));
    assertThat(answer.url()).endsWith("/login.xhtml?error=unknown-flow");
    assertThat(session()).isEqualTo(session);
    tab.open("/profile.xhtml").assertAt("/profile.xhtml");
  }

  @Test
  void afterLogoutNothingPrivateIsThere() {
    tab.press("Log out");
    tab.assertMessage("You are logged out.");
    page.goBack();
    assertThat(page.locator("body")).not().containsText("Hedy Lamarr");
    tab.open("/profile.xhtml");
    assertThat(page.url()).contains("/login.xhtml");
    assertThat(page.locator("body")).not().containsText("Hedy Lamarr");
    page.navigate(callbacks.get(0));
    assertThat(page.url()).endsWith("/login.xhtml?error=unknown-flow");
    assertThat(profile.context().cookies())
        .noneMatch(cookie -> cookie.name.startsWith("social-flow-"))
        .noneMatch(cookie -> cookie.name.equals("social-remember"));
  }

  private String history() {
    return page.url() + page.evaluate("document.referrer");
  }

  private String session() {
    return profile.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElseThrow();
  }
}
