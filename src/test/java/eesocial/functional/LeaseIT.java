package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever renews tokens holds a lease, and neither a transaction nor the row. */
@AgainstTheSite
class LeaseIT {

  private final Person person = Person.stranger();
  private Browser browser;

  @BeforeEach
  void logInForAMoment() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    browser = Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script();
  }

  @Test
  void renewedTokensOutliveTheApplicationsRollback() {
    assertThat(get("stub/me/rolled-back")).endsWith(Realms.STUB.lastAccessToken());
    assertThat(get("stub/me")).endsWith(Realms.STUB.lastAccessToken());
    assertThat(refreshes()).hasSize(1);
  }

  @Test
  void leaseOfADeadNodeEnds() {
    leave("2");
    assertThat(get("stub/me")).endsWith(Realms.STUB.lastAccessToken());
    assertThat(refreshes()).hasSize(1);
    assertThat(row()).contains("refreshing_until=null");
  }

  @Test
  void anotherNodeIsNotWaitedForForEver() {
    leave("60");
    assertThat(get("stub/me")).contains("another node is renewing the tokens of stub");
    assertThat(refreshes()).isEmpty();
  }

  /** C109. */
  @Test
  void whatWasDisconnectedMeanwhileStaysSo() {
    Trips.connect(browser, Realms.PLAIN, person);
    whileRenewing(
        () -> {
          browser.on("/social/connect/stub").delete();
          return null;
        });
    assertThat(get("stub/me")).contains("removed in the meantime");
    assertThat(
            Inside.now()
                .rows("social_connection", "provider=stub provider_user_id=" + person.sub()))
        .isEmpty();
  }

  @Test
  void whatIsSomebodyElsesByNowIsNotTaken() {
    browser.on("/test/calls/" + person.name() + "/stub/keep").post();
    Trips.connect(browser, Realms.PLAIN, person);
    browser.on("/social/connect/stub").delete();
    Trips.connect(Trips.loggedIn(Realms.PLAIN, Person.stranger()), Realms.STUB, person);
    assertThat(get("stub/me/kept")).contains("removed in the meantime");
    assertThat(refreshes()).isEmpty();
  }

  @Test
  void whoHasBeenToTheProviderMeanwhileWins() {
    whileRenewing(
        () -> {
          Trips.logIn(new Browser(), Realms.STUB, person);
          return null;
        });
    String answer = get("stub/me");
    assertThat(refreshes()).hasSize(1);
    assertThat(get("stub/me")).isEqualTo(answer);
    assertThat(refreshes()).as("those of the login last").hasSize(1);
    assertThat(row()).contains("refreshing_until=null");
  }

  /** The provider may have ended the old refresh token because of the new login. */
  @Test
  void refusalDoesNotHarmWhoHasBeenThereMeanwhile() {
    whileRenewing(
        () -> {
          Trips.logIn(new Browser(), Realms.STUB, person);
          return Reply.error(400, "invalid_grant");
        });
    assertThat(get("stub/me"))
        .isEqualTo("200 /stub/api/me Bearer " + Realms.STUB.lastAccessToken());
    assertThat(row()).contains("status=ACTIVE");
  }

  /** Something happens, once, before the provider answers. */
  private static void whileRenewing(Supplier<Reply> event) {
    AtomicBoolean happened = new AtomicBoolean();
    Realms.STUB
        .script()
        .at(
            "token",
            seen -> isRefresh(seen) && happened.compareAndSet(false, true) ? event.get() : null);
  }

  private void leave(String seconds) {
    browser.on("/test/background/lease/" + person.name() + "?seconds=" + seconds).post();
  }

  private String get(String what) {
    return browser.get("/test/calls/" + person.name() + "/" + what).body();
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub()).get(0);
  }

  private static boolean isRefresh(Seen seen) {
    return "refresh_token".equals(seen.parameter("grant_type"));
  }

  private static List<Seen> refreshes() {
    return Realms.STUB.seen("token").stream().filter(LeaseIT::isRefresh).toList();
  }
}
