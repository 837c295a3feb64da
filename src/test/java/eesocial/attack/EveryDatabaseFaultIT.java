package eesocial.attack;

import org.junit.jupiter.api.Tag;

/** E142, E143: before and after every single statement. */
@Tag("reliability")
class EveryDatabaseFaultIT extends DatabaseFaults {

  @Override
  int step() {
    return 1;
  }
}
