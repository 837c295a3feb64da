package eesocial.functional;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Site;
import java.util.List;

/** C101, C103, C105: on one node, with H2. */
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
