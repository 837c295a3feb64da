package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a {@link Postgres} and takes it away: all the time, from a certain statement on, or
 * in favour of another one. Who is connected then hears no more of it.
 */
public final class DatabaseProxy implements AutoCloseable {

  /** When the database goes: without having seen the statement, or with its answer unsaid. */
  public enum Moment {
    BEFORE,
    AFTER
  }

  private final ServerSocket door;
  private final Set<DatabaseLink> links = ConcurrentHashMap.newKeySet();
  private final Map<String, String> settings;
  private volatile InetSocketAddress database;
  private volatile boolean down;
  private Moment moment;
  private boolean lasting;
  private int statements;
  private int fatal;
  private volatile boolean failed;

  private DatabaseProxy(Postgres postgres) throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    settings = new HashMap<>(postgres.settings());
    settings.computeIfPresent(
        "SOCIAL_DB_URL",
        (name, url) -> url.replaceFirst(":\\d+/", ":" + door.getLocalPort() + "/"));
    switchTo(postgres.port());
  }

  /** Begins to serve. */
  public static DatabaseProxy before(Postgres postgres) {
    try {
      DatabaseProxy proxy = new DatabaseProxy(postgres);
      DatabaseLink.daemon(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All the site needs to know. */
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** Counts statements from now on, and goes at one of them; 0 for none. */
  public synchronized void failAt(int statement, Moment when, boolean forGood) {
    fatal = statement;
    moment = when;
    lasting = forGood;
    statements = 0;
    failed = false;
  }

  /** How many statements there were since. */
  public synchronized int statements() {
    return statements;
  }

  /** Whether that statement has come. */
  public boolean hasFailed() {
    return failed;
  }

  /** Takes the database away, until further notice. */
  public void stop() {
    down = true;
    cut();
  }

  /** Gives it back. */
  public void serve() {
    failAt(0, Moment.BEFORE, false);
    down = false;
  }

  /** Where it listens. */
  public int port() {
    return door.getLocalPort();
  }

  /** Leads to another address, as after a switch-over; the old connections die. */
  public void switchTo(int other) {
    database = new InetSocketAddress(InetAddress.getLoopbackAddress(), other);
    cut();
  }

  /** A statement sets out; whether the database goes because of it, and when. */
  synchronized Moment next() {
    statements++;
    return statements == fatal ? moment : null;
  }

  /** The statement has done its harm. */
  void fail() {
    failed = true;
    down = lasting;
    cut();
  }

  void forget(DatabaseLink link) {
    links.remove(link);
  }

  private void cut() {
    links.forEach(DatabaseLink::close);
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      DatabaseLink link = new DatabaseLink(this, client);
      links.add(link);
      if (down) {
        link.close();
      } else {
        link.open(database);
      }
    }
  }

  @Override
  public void close() {
    stop();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
