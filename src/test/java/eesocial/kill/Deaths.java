package eesocial.kill;

import eesocial.kill.Step.Death;
import eesocial.testing.KillableNode;
import eesocial.testing.NodePool;
import eesocial.testing.Person;
import eesocial.testing.Postgres;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.SuiteDeployment;
import eesocial.testing.server.FastStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Nodes on one PostgreSQL that die one after the other while others go on. */
final class Deaths implements AutoCloseable {

  private static final String KEYS = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";

  /** Each worker has two of its own: their scripts would be in each other's way. */
  private static final List<List<Realm>> REALMS =
      List.of(
          List.of(Realms.PLAIN, Realms.POSTING),
          List.of(Realms.BASIC, Realms.PARAMETER),
          List.of(Realms.STUB, Realms.ISSUING));

  private static final int REFRESHES = 50;

  private final Postgres postgres = Postgres.start();
  private final Rows rows = new Rows(postgres);
  private final Tally tally;
  private final NodePool pool;

  /**
   * Starts the nodes.
   *
   * @param nodes how many
   * @param starting how many start at once
   * @param fast whether it is worth preparing the starts
   * @param tally where to note what becomes of them
   */
  Deaths(int nodes, int starting, boolean fast, Tally tally) throws Exception {
    this.tally = tally;
    Properties realms = new Properties();
    realms.putAll(Realms.settings());
    realms.put("config_ordinal", "200");
    WebArchive site = SuiteDeployment.site(realms);
    List<KillableNode> all =
        IntStream.range(0, nodes)
            .mapToObj(i -> new KillableNode("kill-" + i, site, postgres, settings()))
            .toList();
    if (fast) {
      FastStart prepared = FastStart.prepared(first -> all.get(0).fast(first).start().stop());
      all.forEach(node -> node.fast(prepared));
    }
    pool = new NodePool(all, starting);
  }

  private static Map<String, String> settings() {
    return Map.of("SOCIAL_APP_URL", Journey.SITE, "SOCIAL_SECRET_KEYS", KEYS);
  }

  NodePool pool() {
    return pool;
  }

  Rows rows() {
    return rows;
  }

  Tally tally() {
    return tally;
  }

  /** Has nodes die of all this, some at a time; who inherits is the next to die. */
  void run(Queue<Death> deaths, int workers) throws InterruptedException {
    List<Thread> threads =
        REALMS.stream()
            .limit(workers)
            .map(realms -> new Thread(() -> work(deaths, realms.get(0), realms.get(1)), "deaths"))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void work(Queue<Death> deaths, Realm main, Realm second) {
    KillableNode victim = pool.take();
    for (Death death = deaths.poll(); death != null; death = deaths.poll()) {
      KillableNode heir = pool.take();
      Journey journey = new Journey(Person.stranger(), victim, heir, main, second, rows);
      int count = tally.add(fate(journey, death));
      if (count % 10 == 0) {
        System.out.printf("%d SIGKILLs, %d violations%n", count, tally.violations().size());
      }
      main.reset();
      second.reset();
      pool.giveBack(victim);
      victim = heir;
    }
  }

  private Tally.Fate fate(Journey journey, Death death) {
    try {
      Journey.End end = journey.go(death);
      return new Tally.Fate(death, end, String.join(", ", violations(journey)));
    } catch (RuntimeException | AssertionError e) {
      System.out.println(death + ": " + e);
      return new Tally.Fate(death, null, String.valueOf(e.getMessage()));
    }
  }

  /** What must not be, and whatever is not one account with one connection. */
  private List<String> violations(Journey journey) {
    List<String> violations = new ArrayList<>(rows.violations());
    Person person = journey.person();
    int accounts = rows.accounts(person.name()).size();
    int connections = rows.connections(journey.main().id(), person.sub()).size();
    if (accounts != 1 || connections != 1) {
      violations.add(accounts + " accounts and " + connections + " connections of one person");
    }
    return violations;
  }

  /** Measures how long nobody may die between the provider's answer and our commit. */
  Window window() {
    KillableNode node = pool.any();
    Journey journey =
        new Journey(Person.stranger(), node, node, Realms.PLAIN, Realms.POSTING, rows);
    Window window = journey.window(REFRESHES);
    Realms.PLAIN.reset();
    return window;
  }

  @Override
  public void close() {
    pool.close();
    postgres.close();
  }
}
