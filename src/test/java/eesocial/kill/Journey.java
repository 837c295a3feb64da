package eesocial.kill;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.KillPoint;
import eesocial.testing.KillableNode;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Trips;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One person's way through a step on a node that dies there, and on with another one.
 *
 * @param victim who dies
 * @param heir who lives
 * @param main the provider one logs in with
 * @param second the provider one connects
 * @param rows the database
 */
record Journey(
    Person person, KillableNode victim, KillableNode heir, Realm main, Realm second, Rows rows) {

  /** The address of the site; browsers here know the nodes' own. */
  static final String SITE = "http://localhost:9";

  private static final Parameters REMEMBER = Parameters.none().and("remember", "true");

  /** What became of the step. */
  enum End {
    /** Another node finished it, or it was done already. */
    COMPLETED,
    /** It was cleanly refused, and done anew. */
    REFUSED
  }

  /** Goes all the way. */
  End go(Step.Death death) {
    KillPoint point = death.point();
    return switch (death.step()) {
      case FIRST_LOGIN -> login(point);
      case LOGIN -> {
        loggedIn(heir);
        yield login(point);
      }
      case CONNECT -> connect(point);
      case REFRESH -> refresh(point);
      case DISCONNECT -> disconnect(point);
    };
  }

  private End login(KillPoint point) {
    Browser browser = new Browser(victim.url());
    Callback callback = Trips.begin(browser, "login", main, person, REMEMBER);
    victim.dieAt(point, main.script());
    die(() -> browser.bring(at(victim, callback)));
    End end = retry(elsewhere(browser), callback);
    assertThat(isLoggedIn(loggedIn(heir))).isTrue();
    return end;
  }

  private End connect(KillPoint point) {
    Browser browser = loggedIn(victim);
    Callback callback = Trips.begin(browser, "connect", second, person);
    victim.dieAt(point, second.script());
    die(() -> browser.bring(at(victim, callback)));
    End end = retry(elsewhere(browser), callback);
    connected(loggedIn(heir));
    return end;
  }

  private End refresh(KillPoint point) {
    main.script().tokens(tokens -> tokens.put("expires_in", 30));
    loggedIn(heir);
    String old = main.lastAccessToken();
    int before = main.secrets("rt-").size();
    victim.dieAt(point, main.script());
    die(() -> call(victim));
    rows.endLeases(person.name());
    String answer = call(heir).body();
    int renewed = main.secrets("rt-").size() - before;
    assertThat(renewed).as("refreshes the provider accepted").isEqualTo(1);
    if (answer.endsWith("Bearer " + main.lastAccessToken())) {
      return End.COMPLETED;
    }
    assertToldOnce(old, answer);
    main.script();
    loggedIn(heir);
    assertThat(call(heir).body()).endsWith("Bearer " + main.lastAccessToken());
    return End.REFUSED;
  }

  /** Refreshes so often, and looks how long each time the new tokens are not stored yet. */
  Window window(int refreshes) {
    AtomicLong issued = new AtomicLong();
    main.script()
        .tokens(
            tokens -> {
              tokens.put("expires_in", 30);
              issued.set(System.nanoTime());
            });
    loggedIn(heir);
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < refreshes; i++) {
      assertThat(call(heir).body()).endsWith("Bearer " + main.lastAccessToken());
      nanos.add(heir.committed() - issued.get());
    }
    return new Window(nanos);
  }

  /**
   * E147 and E148: the provider has rotated, and nobody knows to what. The old access token is used
   * until it ends, which it may have done.
   */
  private void assertToldOnce(String old, String answer) {
    int asked = main.seen("token").size();
    String ended = main.id() + " no longer lets us act for the user";
    assertThat(answer).matches(text -> text.endsWith("Bearer " + old) || text.endsWith(ended));
    rows.endTokens(person.name());
    assertThat(call(heir).body()).endsWith(ended);
    assertThat(main.seen("token")).as("asked again").hasSize(asked);
    assertThat(rows.connections(main.id(), person.sub())).containsExactly("RECONNECT_REQUIRED");
  }

  private End disconnect(KillPoint point) {
    Browser browser = loggedIn(victim);
    second.script();
    Answer connected = browser.bring(at(victim, Trips.begin(browser, "connect", second, person)));
    assertThat(page(connected)).isEqualTo("/profile.xhtml");
    victim.dieAtNextCommitOrResponse(point);
    die(() -> browser.on("/social/connect/" + second.id()).delete());
    boolean done = rows.connections(second.id(), person.sub()).isEmpty();
    Answer again = loggedIn(heir).on("/social/connect/" + second.id()).delete();
    assertThat(again.status()).as(again.toString()).isEqualTo(done ? 404 : 204);
    assertThat(rows.connections(second.id(), person.sub())).isEmpty();
    return done ? End.COMPLETED : End.REFUSED;
  }

  /** Nothing comes back any more. */
  private void die(Supplier<Answer> deed) {
    try {
      Answer answer = deed.get();
      throw new IllegalStateException("The node lives, and has said " + answer);
    } catch (AssertionError nothing) {
      assertThat(nothing).hasMessageContaining("No answer");
    }
    assertThat(victim.isDead()).isTrue();
  }

  /** The same browser reaches another node. */
  private Browser elsewhere(Browser browser) {
    Browser there = new Browser(heir.url());
    browser.cookies().all().forEach(there.cookies()::put);
    return there;
  }

  private End retry(Browser browser, Callback callback) {
    Answer answer = browser.bring(at(heir, callback));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    if (page(answer).equals("/profile.xhtml") && answer.reason() == null) {
      return End.COMPLETED;
    }
    assertThat(answer.reason()).as(answer.toString()).isEqualTo("spent-flow");
    return End.REFUSED;
  }

  private Browser loggedIn(KillableNode node) {
    Browser browser = new Browser(node.url());
    Callback callback = Trips.begin(browser, "login", main, person, REMEMBER);
    Answer answer = browser.bring(at(node, callback));
    assertThat(answer.location()).as(answer.toString()).isEqualTo(SITE + "/profile.xhtml");
    return browser;
  }

  private boolean isLoggedIn(Browser browser) {
    return browser.get("/test/inside/caller").body().contains("\"" + person.name() + "\"");
  }

  private void connected(Browser browser) {
    Answer answer = browser.bring(at(heir, Trips.begin(browser, "connect", second, person)));
    assertThat(answer.location()).as(answer.toString()).isEqualTo(SITE + "/profile.xhtml");
    assertThat(rows.connections(second.id(), person.sub())).containsExactly("ACTIVE");
  }

  private Answer call(KillableNode node) {
    return new Browser(node.url())
        .on("/test/calls/" + person.name() + "/" + main.id() + "/me")
        .bare()
        .get();
  }

  static Callback at(KillableNode node, Callback callback) {
    return callback.at(callback.address().replace(SITE, node.url()));
  }

  private static String page(Answer answer) {
    return String.valueOf(answer.location()).replace(SITE, "").replaceFirst("\\?.*", "");
  }
}
