package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Person;
import eesocial.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** (d) A host that keeps connections its own way. */
class RepositoryHostIT {

  private static Server host;

  private final Guest guest = Guest.of(host);

  @BeforeAll
  static void start() {
    host = new Host("repository").server().start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void connectionsLiveElsewhere() {
    Person person = Person.stranger();
    Person other = Person.stranger();
    guest.visitGoogle("login", person);
    guest.visitGoogle("connect", other);
    assertThat(guest.connections()).hasSize(2);
    assertThat(guest.browser().get("/links").body()).isEqualTo("2");

    guest.press("disconnect/google/" + other.sub());
    assertThat(guest.connections()).hasSize(1);
    assertThat(guest.browser().get("/links").body()).isEqualTo("1");

    guest.press("logout");
    guest.visitGoogle("login", person);
    assertThat(guest.connections().toString()).contains(person.sub());
  }
}
