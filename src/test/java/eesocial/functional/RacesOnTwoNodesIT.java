package eesocial.functional;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On two nodes, with PostgreSQL. */
class RacesOnTwoNodesIT extends Races {

  private static TwoNodes nodes;

  @BeforeAll
  static void startNodes() throws Exception {
    nodes = TwoNodes.start();
  }

  @AfterAll
  static void stopNodes() {
    nodes.close();
  }

  @Override
  List<String> nodes() {
    return List.of(nodes.one().url(), nodes.other().url());
  }

  @Override
  int rounds() {
    return 25;
  }
}
