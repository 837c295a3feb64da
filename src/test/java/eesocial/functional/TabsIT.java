package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many tabs of one browser, each with its own flow (B63, F157). */
@AgainstTheSite
class TabsIT {

  private final Browser browser = new Browser();
  private final Person person = Person.stranger();

  @Test
  void tenTabsEndWhereEachWanted() {
    List<Callback> tabs = tabs(10);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
    Collections.shuffle(order);
    for (int tab : order) {
      assertThat(browser.bring(tabs.get(tab)).location())
          .as("order " + order)
          .isEqualTo(Site.at("/members/?tab=" + tab));
    }
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
  }

  @Test
  void eleventhTabTakesThePlaceOfTheOldest() {
    List<Callback> tabs = tabs(11);
    Verdicts verdicts = Verdicts.watch(browser);
    Answer oldest = browser.bring(tabs.get(0));
    verdicts.refused(tabs.get(0), oldest, "unknown-flow");
    assertThat(browser.follow(oldest).body()).contains("in too many tabs");
    for (int tab = 1; tab <= 10; tab++) {
      assertThat(browser.bring(tabs.get(tab)).location())
          .isEqualTo(Site.at("/members/?tab=" + tab));
    }
  }

  private List<Callback> tabs(int number) {
    List<Callback> tabs = new ArrayList<>();
    for (int tab = 0; tab < number; tab++) {
      Parameters next = Parameters.none().and("next", "/members/?tab=" + tab);
      tabs.add(Trips.begin(browser, "login", Realms.STUB, person, next));
    }
    return tabs;
  }
}
