package eesocial.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One tab of a Chromium, driven by what people read. */
record Tab(Page page) {

  Tab open(String path) {
    page.navigate(path);
    return this;
  }

  Tab press(String button) {
    named(AriaRole.BUTTON, button).click();
    page.waitForLoadState();
    return this;
  }

  Tab fill(String label, String text) {
    field(label).fill(text);
    return this;
  }

  /** At the provider: says who one is. */
  Tab introduceAs(String name) {
    return fill("Somebody else", name).press("Log in");
  }

  Locator field(String label) {
    return named(AriaRole.TEXTBOX, label);
  }

  Locator card(String provider) {
    return page.getByRole(
        AriaRole.ARTICLE, new GetByRoleOptions().setName(provider).setExact(true));
  }

  /** The first of that role whose name begins so; but "Log in" is not "Log in with Demo". */
  Locator named(AriaRole role, String name) {
    String end = name.equals("Log in") ? "$" : "";
    Pattern pattern = Pattern.compile("^" + name + end);
    return page.getByRole(role, new GetByRoleOptions().setName(pattern)).first();
  }

  void assertAt(String path) {
    assertThat(page).hasURL(Pattern.compile(":\\d+" + path.replace(".", "\\.") + "$"));
  }

  void assertMessage(String beginning) {
    assertThat(page.locator(".messages")).containsText(beginning);
  }
}
