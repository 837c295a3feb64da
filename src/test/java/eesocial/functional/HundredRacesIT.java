package eesocial.functional;

import eesocial.testing.Figures;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** C101, C103, C105: a hundred rounds of each, on two nodes with PostgreSQL. */
@Tag("reliability")
class HundredRacesIT extends RacesOnTwoNodesIT {

  private static final Figures FIGURES =
      new Figures(
          HundredRacesIT.class,
          "Two who want the same at the same moment (C101, C103, C105)",
          "A hundred rounds of each race, each on a node of its own, both on one PostgreSQL. After"
              + " every round there is one row, and one account, and nobody was told of an error"
              + " of ours.");

  @AfterAll
  static void write() {
    FIGURES.write();
  }

  @Override
  void tell(String race, Map<String, Integer> answers) {
    if (!answers.isEmpty()) {
      FIGURES.add(words(race), "one row each, no 5xx", answers);
    }
  }

  private static String words(String method) {
    return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  @Override
  int rounds() {
    return 100;
  }
}
