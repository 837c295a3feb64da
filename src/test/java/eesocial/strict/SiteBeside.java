package eesocial.strict;

import eesocial.browser.Visitor;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The site beside a provider of other people's making; each test has a visitor of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteBeside<P extends AutoCloseable> {

  Server server;
  P provider;
  Visitor visitor;

  /** Starts the provider, for a site at an address. */
  abstract P startProvider(String site) throws Exception;

  /** What the site is told of the provider. */
  abstract Map<String, String> settings();

  @BeforeAll
  void startBoth() throws Exception {
    Map<String, String> settings = new HashMap<>();
    server =
        Server.of(getClass().getSimpleName(), settings)
            .deploying(SuiteDeployment.site(new Properties()));
    provider = startProvider(server.url());
    settings.put("SOCIAL_APP_URL", server.url());
    settings.putAll(settings());
    server.start();
  }

  @AfterAll
  void stopBoth() throws Exception {
    server.close();
    if (provider != null) {
      provider.close();
    }
  }

  @BeforeEach
  void newcomer() {
    visitor = new Visitor(server.url());
  }

  @AfterEach
  void leave() {
    visitor.close();
  }
}
