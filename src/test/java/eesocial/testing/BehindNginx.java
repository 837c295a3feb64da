package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The site on a server of its own and nginx before it: browsers come by https, nginx by http. */
public record BehindNginx(Nginx proxy, Server server) implements AutoCloseable {

  /** How many logins of one client may fail within a minute. */
  public static final int MOST_FAILURES = 5;

  /** Starts both. */
  public static BehindNginx start() throws Exception {
    Nginx proxy = new Nginx();
    String limit = String.valueOf(MOST_FAILURES);
    Server server =
        Server.of("behind-nginx", Map.of("SOCIAL_FAILED_LOGINS_PER_MINUTE", limit))
            .deploying(SuiteDeployment.siteAt(proxy.url()));
    BehindNginx site = new BehindNginx(proxy, server);
    try {
      server.start();
      proxy.start(server);
      return site;
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
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
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"))
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; HttpOnly"))
        // Payara's own, with the number of the session's version and nothing else
        .filteredOn(cookie -> !cookie.startsWith("JSESSIONIDVERSION="))
        .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-"))
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; SameSite=Lax"));
  }

  @Override
  public void close() {
    proxy.close();
    server.close();
  }
}
