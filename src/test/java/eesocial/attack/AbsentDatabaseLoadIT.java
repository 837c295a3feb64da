package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.DatabaseProxy;
import eesocial.testing.Figures;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * E142 under load: the database goes, comes back and moves while strangers come back from their
 * provider. Nobody starts the server again.
 */
@Tag("reliability")
class AbsentDatabaseLoadIT {

  private static final int A_SECOND = 20;
  private static final int SECONDS = 60;

  private static FaultySite faulty;
  private static DatabaseProxy elsewhere;

  private final Queue<String> unasked = new ConcurrentLinkedQueue<>();
  private final Queue<String> loggedIn = new ConcurrentLinkedQueue<>();
  private volatile boolean away;

  @BeforeAll
  static void start() throws Exception {
    faulty = FaultySite.start();
    elsewhere = DatabaseProxy.before(faulty.postgres());
  }

  @AfterAll
  static void stop() {
    elsewhere.close();
    faulty.close();
  }

  @AfterEach
  void honest() {
    Realms.all().forEach(Realm::reset);
  }

  @Test
  void costsTheRefusedNoCode() {
    Load.Result result = new Load(A_SECOND * SECONDS, 64, A_SECOND).run(this::comeAndGo);
    assertThat(elsewhere.statements()).isPositive();
    assertThat(result.outcomes()).containsOnlyKeys("logged in", "storage-unavailable");
    assertThat(unasked).isNotEmpty();
    assertThat(Realms.STUB.seen("token"))
        .noneMatch(request -> unasked.contains(request.parameter("code")));
    assertWhole(Inside.when(new Browser(faulty.site().url()), inside -> true));
    new Figures(
            getClass(),
            "A database that goes, comes back and moves under load (E142)",
            A_SECOND
                + " first logins a second for "
                + SECONDS
                + " seconds; PostgreSQL is away for 10 of them, then at another address for 10."
                + " Nobody starts the server again.")
        .add("answers", "logged in, or a clean 503", result.outcomes())
        .add("codes sent to the provider while it was away", "0", "0 of " + unasked.size())
        .add("half of anything", "0", "0 of " + loggedIn.size())
        .add("time of a login", "", result.times())
        .write();
  }

  /** What happens to the database is part of the load. */
  private String comeAndGo(int i) {
    switch (i) {
      case 10 * A_SECOND -> {
        faulty.database().stop();
        away = true;
      }
      case 20 * A_SECOND -> {
        away = false;
        faulty.database().serve();
      }
      case 35 * A_SECOND -> faulty.database().switchTo(elsewhere.port());
      case 45 * A_SECOND -> faulty.database().switchTo(faulty.postgres().port());
      default -> {}
    }
    return logIn(Person.stranger());
  }

  private String logIn(Person person) {
    Browser browser = new Browser(faulty.site().url());
    Callback callback = Trips.begin(browser, "login", Realms.STUB, person);
    boolean nobodyThere = away;
    Answer answer = browser.bring(callback);
    if (answer.reason() == null) {
      loggedIn.add(person.name());
      return "logged in";
    }
    if (nobodyThere) {
      unasked.add(callback.code());
    }
    return answer.reason();
  }

  /** Whoever was told to be in is known, and nobody is known by half. */
  private void assertWhole(Inside inside) {
    for (String name : loggedIn) {
      assertThat(inside.rows("account", "name=" + name + " ")).hasSize(1);
      assertThat(inside.rows("social_connection", " caller=" + name + " ")).hasSize(1);
    }
    assertThat(inside.rows("account", "")).hasSameSizeAs(inside.rows("social_connection", ""));
  }
}
