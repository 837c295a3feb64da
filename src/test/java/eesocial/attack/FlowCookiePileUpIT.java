package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * F157: one browser starts 1,000 flows and finishes none, as with mod_auth_openidc's state cookies
 * that piled up until every request was refused (its wiki, "Cookies"; Quarkus' documentation warns
 * of the same). The cookies stay few and short, and the newest flows work.
 */
@AgainstTheSite
class FlowCookiePileUpIT {

  private static final int FLOWS = 1000;
  private static final int LONG_FLOWS = 100;
  private static final int MOST_COOKIES = 10;

  /** Half of what servers commonly take, for the application's own cookies need room too. */
  private static final int MOST_CHARACTERS = 8000;

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();
  private final Deque<Callback> newest = new ArrayDeque<>();

  @Test
  void tenShortFlowsAreKept() {
    startAll(FLOWS, "");
    for (int tab = FLOWS - MOST_COOKIES; tab < FLOWS; tab++) {
      assertThat(browser.bring(newest.removeFirst()).location())
          .isEqualTo(Site.at("/members/?tab=" + tab));
    }
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
  }

  @Test
  void longFlowsAreFewer() {
    String longest = "&" + "x".repeat(400);
    startAll(LONG_FLOWS, longest);
    assertThat(browser.bring(newest.removeLast()).location())
        .isEqualTo(Site.at("/members/?tab=" + (LONG_FLOWS - 1) + longest));
  }

  private void startAll(int flows, String end) {
    for (int tab = 0; tab < flows; tab++) {
      Parameters next = Parameters.none().and("next", "/members/?tab=" + tab + end);
      String authorization = Trips.start(browser, "login", Realms.STUB, next);
      if (tab >= flows - MOST_COOKIES) {
        newest.add(Trips.approve(Realms.STUB, authorization, person));
      }
      assertThat(browser.cookies().all("social-flow-")).hasSizeLessThanOrEqualTo(MOST_COOKIES);
      assertThat(cookieHeader()).isLessThan(MOST_CHARACTERS);
    }
  }

  private int cookieHeader() {
    int length = 0;
    for (Map.Entry<String, String> cookie : browser.cookies().all().entrySet()) {
      length += cookie.getKey().length() + cookie.getValue().length() + "=; ".length();
    }
    return length;
  }
}
