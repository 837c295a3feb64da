package eesocial.conformance;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Realms;

/** A56: the plan {@code oidcc-client-formpost-basic-certification-test-plan}. */
@AgainstTheSite
class FormPostRpIT extends BasicModules {

  FormPostRpIT() {
    super(Realms.POSTER, Realms.NAMELESS_KEY_POSTER, Realms.MANY_KEYS_POSTER);
  }
}
