package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Person;
import eesocial.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** (a) A host with nothing of its own: not even Java, or accounts. */
class BareHostIT {

  private static Server host;

  private final Guest guest = Guest.of(host);
  private final Person person = Person.stranger();

  @BeforeAll
  static void start() {
    host = new Host("bare").server().start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void pageHasTheButton() {
    assertThat(guest.browser().get("/login.xhtml").body())
        .contains("formaction=\"/social/login/google\"");
  }

  @Test
  void strangerLogsInAndIsKnownByTheProviderAccount() {
    Answer answer = guest.visitGoogle("login", person);
    assertThat(answer.location()).isEqualTo(host.url() + "/profile.xhtml");
    assertThat(guest.browser().get("/profile.xhtml").body())
        .contains("action=\"/social/disconnect/google\"");
    assertThat(guest.connections().getJsonObject(0).getString("providerUserId"))
        .isEqualTo(person.sub());
  }

  @Test
  void callerConnectsAnotherAccountAndRemovesIt() {
    Person other = Person.stranger();
    guest.visitGoogle("login", person);
    guest.visitGoogle("connect", other);
    assertThat(guest.connections()).hasSize(2);
    assertThat(guest.press("disconnect/google/" + other.sub()).status()).isEqualTo(303);
    assertThat(guest.connections()).hasSize(1);
  }

  @Test
  void lastConnectionStays() {
    guest.visitGoogle("login", person);
    guest.press("disconnect/google");
    assertThat(guest.connections()).hasSize(1);
  }

  @Test
  void loggedOutTheyComeBackAsTheSame() {
    guest.visitGoogle("login", person);
    assertThat(guest.press("logout").status()).isEqualTo(303);
    assertThat(guest.status("/social/connections")).isEqualTo(401);
    guest.visitGoogle("login", person);
    assertThat(guest.connections()).hasSize(1);
  }
}
