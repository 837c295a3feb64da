package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Parameters;
import eesocial.testing.Person;

/** Ada, whom the shops know by a password. */
record Customer(Guest guest) {

  /** Logs in by password, connects, logs out, and comes back by the connection alone. */
  void connectsAndComesBack(Person person) {
    assertThat(guest.status("/api/orders")).isNotEqualTo(200);
    assertThat(logInWithPassword("wrong")).isNotEqualTo("SUCCESS");
    assertThat(logInWithPassword("lovelace")).isEqualTo("SUCCESS");
    assertThat(guest.status("/api/orders")).isEqualTo(200);
    assertThat(guest.visitGoogle("connect", person).location()).endsWith("/profile.xhtml");
    assertThat(guest.connections()).isNotEmpty();

    assertThat(guest.press("logout").status()).isEqualTo(303);
    assertThat(guest.status("/api/orders")).isNotEqualTo(200);

    assertThat(guest.visitGoogle("login", person).location()).endsWith("/profile.xhtml");
    assertThat(guest.status("/api/orders")).isEqualTo(200);
    assertThat(guest.connections().toString()).contains(person.sub());
  }

  private String logInWithPassword(String password) {
    Parameters form = Parameters.none().and("name", "ada").and("password", password);
    return guest.browser().on("/api/session").post(form).body();
  }
}
