package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * C101, C103, C105: on two nodes, with PostgreSQL. A10 in {@link #oneCallbackFiftyTimes} (Spring
 * CVE-2026-22751: what is looked at first and spent later is spent twice).
 */
@Tag("ci")
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

  /** A10. */
  @Test
  void oneCallbackFiftyTimes() {
    Person person = Person.stranger();
    Browser browser = new Browser(nodes().get(0));
    Callback callback = Trips.begin(browser, "login", Realms.BASIC, person);
    Map<String, String> cookies = browser.cookies().all();
    AtomicInteger tabs = new AtomicInteger();
    List<Answer> answers =
        Together.run(50, () -> bring(callback, cookies, nodes().get(tabs.getAndIncrement() % 2)));
    nodes().forEach(node -> answers.add(bring(callback, cookies, node)));
    assertThat(Realms.BASIC.seen("token"))
        .filteredOn(seen -> callback.code().equals(seen.parameter("code")))
        .hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.location().equals(nodes().get(0) + "/profile.xhtml"))
        .hasSize(1);
    assertThat(answers).filteredOn(answer -> "spent-flow".equals(answer.reason())).hasSize(51);
    assertThat(answers)
        .filteredOn(
            answer ->
                answer.setCookies().stream().anyMatch(cookie -> cookie.name().equals("JSESSIONID")))
        .as("sessions")
        .hasSize(1);
  }

  private Answer bring(Callback callback, Map<String, String> cookies, String node) {
    Browser tab = new Browser(node);
    cookies.forEach(tab.cookies()::put);
    return tab.bring(callback.at(callback.address().replace(nodes().get(0), node)));
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
