package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/** On a developer's machine the client's id and secret are all the configuration there is. */
class TwoKeysIT {

  private static final String USUAL = "http://localhost:8080";

  @Test
  void clientIdAndSecretSuffice() {
    try (Server host = new Host("bare").serverWithoutAddress().start()) {
      assertThat(host.log()).contains("social.app-url is missing; " + USUAL + " stands in for it");
      assertThat(host.get("/social/providers").body()).contains("\"google\"");

      Browser browser = new Browser(host.url());
      Answer away = browser.on("/social/login/google").post();
      Callback back = Trips.approve(Realms.STUB, away.location(), Person.stranger());
      assertThat(back.uri()).startsWith(USUAL + "/social/login/google?");
      // the server of the test listens elsewhere
      String here = back.uri().replace(USUAL, host.url());
      assertThat(browser.on(here).crossSite().get().location()).isEqualTo(USUAL + "/profile.xhtml");
      assertThat(browser.get("/social/connections").status()).isEqualTo(200);
    }
  }
}
