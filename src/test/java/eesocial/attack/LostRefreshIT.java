package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * E147: the provider has rotated the refresh token, and its answer never arrived. The next refusal
 * is noted once; the access token is used until it ends, and logging in works.
 */
@AgainstTheSite
class LostRefreshIT {

  private static final Reply CUT =
      new Reply(
          200,
          Map.of("Content-Type", "application/json"),
          out -> {
            out.write('{');
            out.flush();
            throw new IOException("cut");
          });

  private final Person person = Person.stranger();

  @Test
  void isNotedOnceAndTheAccessTokenIsUsedUntilItsEnd() {
    Browser browser = loggedInForAMoment();
    String first = Realms.STUB.lastAccessToken();
    rotateAndCut();
    assertThat(call(browser)).contains("SocialException");
    assertThat(row()).contains(" status=ACTIVE ").contains(" refreshing_until=null ");
    for (int i = 0; i < 3; i++) {
      assertThat(call(browser)).isEqualTo("200 /stub/api/me Bearer " + first);
      assertThat(row()).contains(" status=RECONNECT_REQUIRED ");
    }
    assertThat(refreshes()).as("the one that was lost, and one refusal").hasSize(2);
  }

  @Test
  void tokenThatHasEndedIsNotUsed() {
    Browser browser = loggedInForAMoment();
    rotateAndCut();
    call(browser);
    call(browser);
    end();
    assertThat(call(browser)).contains("no longer lets us act").doesNotContain("Bearer");
    assertThat(call(browser)).contains("no longer lets us act");
    assertThat(refreshes()).hasSize(2);
  }

  @Test
  void loginMendsIt() {
    Browser browser = loggedInForAMoment();
    rotateAndCut();
    call(browser);
    call(browser);
    Realms.STUB.script();
    Browser again = Trips.loggedIn(Realms.STUB, person);
    assertThat(Inside.name(again)).isEqualTo(person.name());
    assertThat(row()).contains(" status=ACTIVE ");
    assertThat(call(browser)).endsWith("Bearer " + Realms.STUB.lastAccessToken());
  }

  /** As if the access token had ended. */
  private void end() {
    String column = "/test/inside/tampering/social_connection/expires_at?userId=" + person.sub();
    assertThat(new Browser().on(column).post("text/plain", "2020-01-01 00:00:00+00").body())
        .isEqualTo("1");
  }

  /** The provider knows the old refresh token no longer, and we do not know the new one. */
  private static void rotateAndCut() {
    AtomicInteger times = new AtomicInteger();
    Realms.STUB
        .script()
        .at(
            "token",
            seen -> times.getAndIncrement() == 0 ? CUT : Reply.error(400, "invalid_grant"));
  }

  private Browser loggedInForAMoment() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script();
    return browser;
  }

  private String call(Browser browser) {
    return browser.get("/test/calls/" + person.name() + "/stub/me").body();
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub() + " ").get(0);
  }

  private static List<Seen> refreshes() {
    return Realms.STUB.seen("token").stream()
        .filter(seen -> "refresh_token".equals(seen.parameter("grant_type")))
        .toList();
  }
}
