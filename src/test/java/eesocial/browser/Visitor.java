package eesocial.browser;

import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.htmlunit.BrowserVersion;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.DomText;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlImage;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlLabel;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.util.WebConnectionWrapper;

/**
 * A person with a browser of their own, who reads labels and presses buttons. The browser runs no
 * script, for the site needs none; it sends {@code Origin} and {@code Sec-Fetch-Site} as Chrome
 * does.
 */
public final class Visitor implements AutoCloseable {

  private final WebClient browser = new WebClient(BrowserVersion.CHROME);
  private final String site;
  private HtmlPage page;

  public Visitor(String site) {
    this.site = site;
    browser.getOptions().setJavaScriptEnabled(false);
    browser.getOptions().setCssEnabled(false);
    browser.addRequestHeader("Accept-Language", "en");
  }

  /** Says which languages are read here (RFC 9110, section 12.5.4). */
  Visitor speak(String languages) {
    browser.addRequestHeader("Accept-Language", languages);
    return this;
  }

  public Visitor open(String path) {
    try {
      page = browser.getPage(site + path);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the visitor's account at a provider. */
  String accountAt(String provider) {
    return Json.createReader(new StringReader(read("/social/connections"))).readArray().stream()
        .map(JsonValue::asJsonObject)
        .filter(connection -> provider.equals(connection.getString("provider")))
        .map(connection -> connection.getString("providerUserId"))
        .findFirst()
        .orElseThrow();
  }

  /** What an address answers that is no page; the page stays where it is. */
  public String read(String path) {
    try {
      return browser
          .loadWebResponse(new WebRequest(URI.create(site + path).toURL()))
          .getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Visitor press(String button) {
    return click(named("//button|//input[@type='submit']", button));
  }

  public Visitor follow(String link) {
    return click(named("//a[@href]", link));
  }

  /** Fills a field that has a name but no label, as on other people's pages. */
  public Visitor fillNamed(String name, String text) {
    page.<HtmlInput>getFirstByXPath("//input[@name='" + name + "']").setValue(text);
    return this;
  }

  /** Changes what comes past on the way to any server. */
  public Visitor intercept(UnaryOperator<String> urls) {
    new WebConnectionWrapper(browser) {
      @Override
      public WebResponse getResponse(WebRequest request) throws IOException {
        request.setUrl(URI.create(urls.apply(request.getUrl().toString())).toURL());
        return super.getResponse(request);
      }
    };
    return this;
  }

  /** At the provider: says who one is. */
  Visitor introduceAs(String name) {
    return fill("Somebody else", name).press("Log in");
  }

  /** Comes as a stranger from Demo and makes an account. */
  public Visitor signUp(String name, String userName) {
    open("/login.xhtml").press("Log in with Demo").introduceAs(name);
    return fill("User name", userName).press("Create account");
  }

  Visitor register(String userName, String password) {
    open("/register.xhtml");
    return fill("User name", userName).fill("Password", password).press("Create account");
  }

  /** On the login page; where else, goes there first. */
  Visitor logIn(String userName, String password) {
    if (!where().startsWith("/login.xhtml")) {
      open("/login.xhtml");
    }
    return fill("User name", userName).fill("Password", password).press("Log in");
  }

  public Visitor fill(String label, String text) {
    if (labelled(label) instanceof HtmlTextArea area) {
      area.setText(text);
    } else {
      ((HtmlInput) labelled(label)).setValue(text);
    }
    return this;
  }

  Visitor check(String label) {
    ((HtmlInput) labelled(label)).setChecked(true);
    return this;
  }

  String value(String label) {
    return ((HtmlInput) labelled(label)).getValue();
  }

  /** The page this visitor looks at; kept, it is a tab left open. */
  HtmlPage page() {
    return page;
  }

  Visitor lookAt(HtmlPage tab) {
    page = tab;
    return this;
  }

  /** The page's path and query. */
  public String where() {
    URI uri = URI.create(page.getUrl().toString());
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  /** All one can read. */
  public String text() {
    return page.getBody().asNormalizedText();
  }

  /** The one-time message, or nothing. */
  public String message() {
    return page.querySelectorAll(".social-message").stream()
        .map(DomNode::asNormalizedText)
        .collect(joining("\n"));
  }

  /** The accessible names of the buttons, in order. */
  public List<String> buttons() {
    return elements("//button|//input[@type='submit']").map(Visitor::name).toList();
  }

  /** What the page says of one provider. */
  public HtmlElement card(String provider) {
    return elements("//article[@aria-label='" + provider + "']").findFirst().orElseThrow();
  }

  /** The address of the picture in the card of a provider. */
  String picture(String provider) {
    return card(provider).<HtmlImage>getByXPath(".//img").get(0).getSrcAttribute();
  }

  /** As when the browser is closed and opened again: what has no expiry is gone. */
  Visitor closeBrowserAndComeBack() {
    browser.getCookieManager().getCookies().stream()
        .filter(cookie -> cookie.getExpires() == null)
        .toList()
        .forEach(browser.getCookieManager()::removeCookie);
    return this;
  }

  @Override
  public void close() {
    browser.close();
  }

  private Visitor click(HtmlElement element) {
    try {
      page = element.click();
      return this;
    } catch (FailingHttpStatusCodeException e) {
      throw new AssertionError(element + " led to " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HtmlElement labelled(String text) {
    return elements("//label")
        .filter(label -> name(label).startsWith(text))
        .map(label -> ((HtmlLabel) label).getLabeledElement())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No field \"" + text + "\" in:\n" + text()));
  }

  /** The first element of this name; failing that, the first whose name begins so. */
  private HtmlElement named(String xpath, String text) {
    return Stream.concat(
            elements(xpath).filter(element -> name(element).equals(text)),
            elements(xpath).filter(element -> name(element).startsWith(text)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing called \"" + text + "\" in:\n" + text()));
  }

  private Stream<HtmlElement> elements(String xpath) {
    return page.<HtmlElement>getByXPath(xpath).stream();
  }

  /** What a screen reader calls it: the value of an input, else its text less the ornaments. */
  private static String name(HtmlElement element) {
    return element instanceof HtmlInput input
        ? input.getValue()
        : element.<DomText>getByXPath(".//text()[not(ancestor::*[@aria-hidden='true'])]").stream()
            .map(DomText::getData)
            .collect(joining())
            .replaceAll("\\s+", " ")
            .strip();
  }
}
