package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Person;
import eesocial.testing.Server;
import org.junit.jupiter.api.Test;

/** (c) Hosts with an authentication mechanism: a bean of their own, and the platform's form. */
class MechanismHostIT {

  private final Person person = Person.stranger();

  @Test
  void customerLogsInThroughTheMechanismOfTheHost() {
    try (Server host = new Host("mechanism").server().start()) {
      new Customer(Guest.of(host)).connectsAndComesBack(person);
    }
  }

  @Test
  void customerLogsInThroughTheFormOfThePlatform() {
    try (Server host = new Host("form").server().start()) {
      Guest guest = Guest.of(host);
      new Customer(guest).connectsAndComesBack(person);
      assertThat(guest.browser().get("/profile.xhtml").body()).contains(person.name());

      guest.press("logout");
      // the platform's login page, shown where a page is protected, has the buttons too
      assertThat(guest.browser().get("/profile.xhtml").body()).contains("/social/login/google");
      assertThat(guest.visitGoogle("login", person).location()).endsWith("/profile.xhtml");
      assertThat(guest.browser().get("/profile.xhtml").body()).contains(person.name());
    }
  }
}
