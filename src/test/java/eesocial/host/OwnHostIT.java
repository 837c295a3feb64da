package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Person;
import eesocial.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * (b) A host with its own {@code Application}, two persistence units, one of which has its tables
 * made by JPA, and an identity store with groups.
 */
class OwnHostIT {

  private static Server host;

  private final Guest guest = Guest.of(host);
  private final Person person = Person.stranger();

  @BeforeAll
  static void start() {
    host = new Host("own").server().start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void customerConnectsAndIsOneWithoutAPassword() {
    new Customer(guest).connectsAndComesBack(person);
    assertThat(guest.browser().on("/api/orders").post().status()).isEqualTo(204);
    assertThat(guest.browser().get("/api/orders").body()).isEqualTo("[order of ada]");
  }

  @Test
  void strangerStaysOne() {
    assertThat(guest.visitGoogle("login", person).location())
        .startsWith(host.url() + "/login.xhtml");
    assertThat(guest.status("/api/orders")).isNotEqualTo(200);
  }

  @Test
  void resourcesOfTheHostAreItsOwn() {
    assertThat(guest.browser().get("/api/connections").body()).isEqualTo("by bus");
    assertThat(guest.status("/social/orders")).isEqualTo(404);
    assertThat(guest.status("/social/connections")).isEqualTo(401);
  }

  @Test
  void endpointsAreBelowThePathOfTheHostToo() {
    var away = guest.browser().on("/api/login/google").post();
    assertThat(away.location()).contains("redirect_uri=" + encoded("/api/login/google"));
  }

  private static String encoded(String path) {
    return java.net.URLEncoder.encode(host.url() + path, java.nio.charset.StandardCharsets.UTF_8);
  }
}
