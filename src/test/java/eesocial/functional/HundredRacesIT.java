package eesocial.functional;

import org.junit.jupiter.api.Tag;

/** C101, C103, C105: a hundred rounds of each, on two nodes with PostgreSQL. */
@Tag("reliability")
class HundredRacesIT extends RacesOnTwoNodesIT {

  @Override
  int rounds() {
    return 100;
  }
}
