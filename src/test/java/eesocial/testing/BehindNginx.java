package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The site on a server of its own and nginx before it: browsers come by https, nginx by http. */
public final class BehindNginx implements BeforeAllCallback, AfterAllCallback {

  /** How many logins of one client may fail within a minute. */
  public static final int MOST_FAILURES = 5;

  private Nginx proxy;
  private Server server;

  /** Starts both. */
  @Override
  public void beforeAll(ExtensionContext tests) throws Exception {
    proxy = new Nginx();
    String limit = String.valueOf(MOST_FAILURES);
    server =
        Server.of("behind-nginx", Map.of("SOCIAL_FAILED_LOGINS_PER_MINUTE", limit))
            .deploying(SuiteDeployment.siteAt(proxy.url()));
    server.start();
    proxy.start(server);
  }

  /** What stands before the server. */
  public Nginx proxy() {
    return proxy;
  }

  /** What browsers do not reach. */
  public Server server() {
    return server;
  }

  /** Where browsers find the site. */
  public String url() {
    return proxy.url();
  }

  /** Asserts of every answer a browser got from outside that it is made for it. */
  public void assertAllIsForOutside(Browser browser) {
    assertThat(browser.answers())
        .allSatisfy(this::assertNamesTheProxyAlone)
        .allSatisfy(BehindNginx::assertCookiesInsistOnTls);
  }

  private void assertNamesTheProxyAlone(Answer answer) {
    String here = "(\\Q" + proxy.url() + "\\E)?/([^/].*)?";
    String provider = ".*/(stub|plain|poster)/authorize\\?.*";
    assertThat(String.valueOf(answer.location())).matches("null|" + here + "|" + provider);
    assertThat(answer.toString()).doesNotContain(server.url(), server.address());
  }

  /** Asserts that no cookie of an answer ever travels by plain http. */
  public static void assertCookiesInsistOnTls(Answer answer) {
    assertThat(answer.setCookies())
        .allMatch(SetCookie::isSecure)
        .allMatch(SetCookie::isHttpOnly)
        .filteredOn(cookie -> !cookie.isOfPayara())
        .allMatch(cookie -> cookie.name().startsWith("__Host-"))
        .allMatch(SetCookie::isLax);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    proxy.close();
    server.close();
  }
}
