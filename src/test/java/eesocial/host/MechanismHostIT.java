package eesocial.host;

import eesocial.testing.Person;
import eesocial.testing.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** (c) Hosts with an authentication mechanism: a bean of their own, and the platform's form. */
class MechanismHostIT {

  @ParameterizedTest
  @ValueSource(strings = {"mechanism", "form"})
  void customerConnectsAndIsOneWithoutAPassword(String name) {
    try (Server host = new Host(name).server().start()) {
      new Customer(Guest.of(host)).connectsAndComesBack(Person.stranger());
    }
  }
}
