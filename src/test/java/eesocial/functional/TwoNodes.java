package eesocial.functional;

import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Postgres;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.SuiteDeployment;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Two processes of the WAR on one PostgreSQL. */
record TwoNodes(Postgres postgres, Server one, Server other) implements AutoCloseable {

  private static final String KEYS = "k1:c3VwcG9zZWRseS1zZWNyZXQta2V5LW9mLXRlc3RzISE=";
  private static final String OLD_TRANSACTIONS =
      "select count(*) from pg_stat_activity where usename = current_user"
          + " and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '250 ms'";

  /** Each with the sessions that begin there. */
  static TwoNodes start() throws Exception {
    TwoNodes nodes = deployed(null);
    nodes.both().forEach(Server::start);
    return nodes;
  }

  /** With replicated sessions. */
  static TwoNodes startInGrid() throws Exception {
    return startInGrid(null);
  }

  /** The same behind a proxy, whose address is that of the site. */
  static TwoNodes startInGrid(String appUrl) throws Exception {
    TwoNodes nodes = deployed(appUrl);
    int port = Server.freePort();
    int otherPort = Server.freePort();
    nodes.one.asPayaraMicro(node -> node.inGrid(port, otherPort)).start();
    nodes.other.asPayaraMicro(node -> node.inGrid(otherPort, port)).start();
    return nodes;
  }

  private static TwoNodes deployed(String appUrl) throws Exception {
    Properties realms = new Properties();
    realms.putAll(Realms.settings());
    realms.put("config_ordinal", "200");
    Postgres postgres = Postgres.start();
    Map<String, String> settings = new HashMap<>(postgres.settings());
    TwoNodes nodes =
        new TwoNodes(
            postgres,
            Server.of("node-one", settings).deploying(SuiteDeployment.site(realms)),
            Server.of("node-other", settings).deploying(SuiteDeployment.site(realms)));
    settings.put("SOCIAL_APP_URL", appUrl == null ? nodes.one.url() : appUrl);
    settings.put("SOCIAL_SECRET_KEYS", KEYS);
    return nodes;
  }

  /** Logs a stranger in, on the first node; the result is the name of the account. */
  String stranger(Realm realm) {
    Person person = Person.stranger();
    Browser browser = new Browser();
    String login = one.url() + "/social/login/" + realm.id();
    String authorization = browser.on(login).bare().header("Origin", one.url()).post().location();
    browser.bring(Trips.approve(realm, authorization, person));
    return person.name();
  }

  /** Calls an API many times at once, on one node and the other in turn. */
  List<String> callAtOnce(int times, String what) {
    AtomicInteger calls = new AtomicInteger();
    return Together.run(times, () -> call(calls.getAndIncrement() % 2 == 0 ? one : other, what));
  }

  String call(Server node, String what) {
    return get(node, "/test/calls/" + what);
  }

  List<Server> each() {
    return List.of(one, other);
  }

  /** How many calls have no answer yet. */
  int underWay() {
    return both().mapToInt(node -> Integer.parseInt(get(node, "/test/background/under-way"))).sum();
  }

  /** How many nodes answer a page that needs the database. */
  long answering() {
    return both().filter(node -> node.get("/test/inside").statusCode() == 200).count();
  }

  /** How many transactions of the nodes are older than a quarter of a second. */
  int oldTransactions() {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(OLD_TRANSACTIONS)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    both().forEach(Server::close);
    postgres.close();
  }

  private Stream<Server> both() {
    return Stream.of(one, other);
  }

  String post(Server node, String path) {
    return new Browser().on(node.url() + path).bare().header("Origin", one.url()).post().body();
  }

  private static String get(Server node, String path) {
    return new Browser().on(node.url() + path).bare().get().body();
  }
}
