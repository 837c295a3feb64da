package eesocial.kill;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.KillableNode;
import eesocial.testing.NodePool;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The load: strangers who log in all the time, on whichever node they meet, and again elsewhere if
 * it dies.
 */
final class Bystanders implements AutoCloseable {

  private static final Realm REALM = Realms.REVOKING_BY_CALL;
  private static final int MOST_TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final NodePool pool;
  private final Rows rows;
  private final List<Thread> threads;
  private volatile boolean closed;
  private final AtomicInteger logins = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  Bystanders(NodePool pool, Rows rows, int number) {
    this.pool = pool;
    this.rows = rows;
    this.threads = Stream.generate(() -> bystander()).limit(number).toList();
    threads.forEach(Thread::start);
  }

  int logins() {
    return logins.get();
  }

  /** How often a login had to begin anew. */
  int interrupted() {
    return interrupted.get();
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  private Thread bystander() {
    Thread thread = new Thread(this::goOn, "bystander");
    thread.setDaemon(true);
    return thread;
  }

  private void goOn() {
    while (!closed) {
      logIn();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void logIn() {
    Person person = Person.stranger();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (isIn(person)) {
        logins.incrementAndGet();
        if (rows.accounts(person.name()).size() != 1) {
          violations.add("not one account of a bystander");
        }
        return;
      }
      interrupted.incrementAndGet();
    }
    if (!closed) {
      violations.add("a bystander never got in");
    }
  }

  private boolean isIn(Person person) {
    try {
      KillableNode node = pool.any();
      Browser browser = new Browser(node.url());
      Answer answer = browser.bring(Journey.at(node, Trips.begin(browser, "login", REALM, person)));
      return (Journey.SITE + "/profile.xhtml").equals(answer.location());
    } catch (RuntimeException | AssertionError died) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true; // the last ones end by themselves
  }
}
