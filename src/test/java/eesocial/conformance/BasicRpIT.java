package eesocial.conformance;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Realms;

/** A56: the plan {@code oidcc-client-basic-certification-test-plan}. */
@AgainstTheSite
class BasicRpIT extends BasicModules {

  BasicRpIT() {
    super(Realms.LYING, Realms.NAMELESS_KEY, Realms.MANY_KEYS);
  }
}
