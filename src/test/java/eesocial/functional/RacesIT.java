package eesocial.functional;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Site;
import java.util.List;

/** On one node, with H2. */
@AgainstTheSite
class RacesIT extends Races {

  @Override
  List<String> nodes() {
    return List.of(Site.at(""));
  }

  @Override
  int rounds() {
    return 50;
  }
}
