package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F159: somebody starts flows of their own, all of them valid, and brings back codes that no
 * provider has issued. The provider is asked a few times a minute on their behalf and no more,
 * whatever they claim of their address; everybody else logs in as ever.
 */
class CodeFarmingIT {

  private static final String SITE = Guarded.site().url();

  private static final int MOST = Guarded.MOST_FAILURES;
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final String attacker = address();

  @AfterEach
  void honest() {
    Realms.all().forEach(realm -> realm.reset());
  }

  @Test
  void asksTheProviderAFewTimes() {
    for (int i = 0; i < MOST; i++) {
      assertThat(bringGarbage(attacker).reason()).isEqualTo("grant-refused");
    }
    Inside before = Guarded.inside();
    Farm farm = new Farm(attacker);
    Answer refused = farm.bring(farm.callback().with("code", "garbage"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).startsWith("text/plain");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(farm.json(farm.callback()).reason()).isEqualTo("too-many-attempts");
    assertThat(Realms.STUB.seen("token")).hasSize(MOST);
    assertThat(Guarded.inside().rows()).isEqualTo(before.rows());
    assertThat(Guarded.inside().sessions()).isEqualTo(before.sessions());
    assertThat(farm.browser.cookies().all("social-flow-")).as("the flow is not spent").hasSize(1);
    assertThat(Guarded.inside().events())
        .hasSize(before.events().size() + 2)
        .endsWith("LoginFailed stub too-many-attempts -", "LoginFailed stub too-many-attempts -");
    assertThat(Guarded.site().log()).doesNotContain(farm.callback().state());
  }

  @Test
  void givesNobodyElseTrouble() {
    while (bringGarbage(attacker).status() != 429) {
      assertThat(Realms.STUB.seen("token")).hasSizeLessThanOrEqualTo(MOST);
    }
    Farm neighbour = new Farm(address());
    assertThat(neighbour.bring(neighbour.callback()).location()).isEqualTo(SITE + "/profile.xhtml");
  }

  @Test
  void cannotClaimAnotherAddress() {
    String claimed = address();
    while (bringGarbage(attacker).status() != 429) {
      assertThat(Realms.STUB.seen("token")).hasSizeLessThanOrEqualTo(MOST);
    }
    assertThat(bringGarbage(claimed + ", " + attacker).status()).isEqualTo(429);
    assertThat(bringGarbage(attacker + ", 10.0.0.7").status()).isEqualTo(429);
    assertThat(bringGarbage(claimed).reason()).isEqualTo("grant-refused");
  }

  @Test
  void whoSaysNoAtTheProviderHasNotFailed() {
    for (int i = 0; i < MOST + 5; i++) {
      Farm farm = new Farm(attacker);
      assertThat(farm.bring(farm.callback().error("access_denied")).reason())
          .isEqualTo("access-denied");
    }
    Farm farm = new Farm(attacker);
    assertThat(farm.bring(farm.callback()).location()).isEqualTo(SITE + "/profile.xhtml");
  }

  @Test
  @Tag("reliability")
  void asksTheProviderAFewTimesInMinutes() {
    Load.Result result =
        Load.of(5_000, 16).run(i -> bringGarbage(attacker).status() == 429 ? "429" : "asked");
    long minutes = 1 + result.elapsed() / 60_000_000_000L;
    int asked = Realms.STUB.seen("token").size();
    new Figures(
            getClass(),
            "5,000 valid flows of one client, finished with garbage (F159)",
            "One client, 16 at once: a login is started, then the callback brings a code that the"
                + " provider has not issued.")
        .add(
            "token requests",
            MOST + " a minute (30 by default), and as many as were at once",
            asked)
        .add("minutes", "", minutes)
        .add("answers", "", result.outcomes())
        .write();
    assertThat(asked).isLessThanOrEqualTo((int) (minutes + 1) * (MOST + 16));
  }

  private static Answer bringGarbage(String from) {
    Farm farm = new Farm(from);
    return farm.bring(farm.callback().with("code", "garbage"));
  }

  /** For tests, RFC 5737. */
  private static String address() {
    return "192.0.2." + ADDRESSES.incrementAndGet();
  }

  /** A browser with a flow of its own, at an address. */
  private record Farm(Browser browser, String address, Callback callback) {

    Farm(String address) {
      this(new Browser(SITE), address);
    }

    private Farm(Browser browser, String address) {
      this(browser, address, begin(browser));
    }

    private static Callback begin(Browser browser) {
      Answer started = browser.on("/social/login/stub").bare().header("Origin", SITE).post();
      return Trips.approve(Realms.STUB, started.location(), Person.stranger());
    }

    Answer bring(Callback callback) {
      return browser.on(callback.uri()).crossSite().header("X-Forwarded-For", address).get();
    }

    Answer json(Callback callback) {
      return browser.on(callback.uri()).crossSite().json().header("X-Forwarded-For", address).get();
    }
  }
}
