package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.DatabaseProxy;
import eesocial.testing.DatabaseProxy.Moment;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * E142, E143: the database goes before or after a SQL statement of a flow. What it has is whole,
 * nobody is told of what did not happen, no code is spent in vain, and whoever tries again
 * succeeds.
 */
abstract class DatabaseFaults {

  static FaultySite faulty;
  static DatabaseProxy database;

  private int faults;

  @BeforeAll
  static void start() throws Exception {
    faulty = FaultySite.start();
    database = faulty.database();
  }

  @AfterAll
  static void stop() {
    faulty.close();
  }

  @AfterEach
  void honestAgain() {
    database.serve();
    Realms.all().forEach(Realm::reset);
  }

  static String address() {
    return faulty.site().url();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsHalf(Deed deed) {
    int statement = 1 + deed.name().length() % step();
    int statements = 0;
    while (isReached(deed, statement)) {
      statements = statement;
      statement += step();
    }
    assertThat(faults).isPositive();
    tell(deed, statements, faults);
  }

  /** So often something went wrong, and nothing came of it. */
  void tell(Deed deed, int statements, int faults) {
    System.out.printf("Database faults during %s: %d of %d%n", deed, faults, statements);
  }

  /** Of how many statements one fails; of one it does so before and after. */
  abstract int step();

  private boolean isReached(Deed deed, int statement) {
    if (step() > 1) {
      return isSurvived(
          deed, statement, statement / step() % 2 == 0 ? Moment.BEFORE : Moment.AFTER);
    }
    boolean before = isSurvived(deed, statement, Moment.BEFORE);
    return isSurvived(deed, statement, Moment.AFTER) || before;
  }

  /** Whether the deed has so many statements. */
  private boolean isSurvived(Deed deed, int statement, Moment moment) {
    String what = deed + ", " + moment + " statement " + statement;
    Person person = Person.stranger();
    Browser browser = new Browser(address());
    Supplier<Answer> request = deed.begin(address(), browser, person);
    String caller = Inside.name(browser);
    browser.on("/test/inside/forget").post();
    Realms.all().forEach(realm -> realm.script().at("token", seen -> asked(what)));
    database.failAt(statement, moment, true);
    Answer answer = request.get();
    boolean failed = database.hasFailed();
    database.serve();
    faults += failed ? 1 : 0;
    boolean done = deed.isDone(answer);
    assertThat(done || (failed && deed.isUnavailable(browser, answer)))
        .as(what + ": " + answer)
        .isTrue();
    Inside after = Inside.when(browser, inside -> true);
    assertThat(after.events().stream().anyMatch(e -> e.startsWith("LoginCompleted")))
        .as(what + ": " + after.events())
        .isEqualTo(done && deed.logsIn());
    assertThat(Inside.name(browser))
        .as(what)
        .isEqualTo(done && deed.logsIn() ? person.name() : caller);
    assertWhole(what, after, person);
    retry(what, deed, browser, person);
    return failed;
  }

  /** No code is spent on somebody whom nobody could store. */
  private static Reply asked(String what) {
    assertThat(database.hasFailed()).as(what + ": a token request").isFalse();
    return null;
  }

  private static void assertWhole(String what, Inside inside, Person person) {
    int accounts = inside.rows("account", "name=" + person.name() + " ").size();
    int connections = inside.rows("social_connection", " caller=" + person.name() + " ").size();
    assertThat(accounts).as(what).isLessThanOrEqualTo(1);
    assertThat(connections > 0).as(what + ": " + connections).isEqualTo(accounts == 1);
    boolean told = inside.events().toString().contains("committed ConnectionCreated");
    assertThat(told).as(what + ": " + inside.events()).isIn(false, connections > 0);
  }

  private static void retry(String what, Deed deed, Browser browser, Person person) {
    Realms.all().forEach(Realm::reset);
    Answer answer = deed.begin(address(), browser, person).get();
    assertThat(deed.isDone(answer)).as(what + ", again: " + answer).isTrue();
    assertWhole(what, Inside.when(browser, inside -> true), person);
  }
}
