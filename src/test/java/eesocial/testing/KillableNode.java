package eesocial.testing;

import eesocial.testing.server.FastStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A node that can be ended at a named point: between it and its browsers, and between it and the
 * database, stands a relay that sees what passes. Nothing passes any more once it is dead.
 */
public final class KillableNode implements AutoCloseable {

  private static final String CONNECTION = "social_connection";
  private static final String FLOW = "spent_flow";

  private final Server server;
  private final Relay toDatabase;
  private final Relay toSite;
  private final AtomicReference<KillPoint> armed = new AtomicReference<>();
  private volatile boolean asked;
  private volatile boolean dead = true;
  private volatile long committed;

  /** A node that does not run yet. */
  public KillableNode(
      String name, WebArchive site, Postgres postgres, Map<String, String> settings) {
    toDatabase = new Relay(postgres.port(), new SqlWay(this::commits), this::answers);
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(postgres.settings());
    all.computeIfPresent(
        "SOCIAL_DB_URL", (key, url) -> url.replaceFirst(":\\d+/", ":" + toDatabase.port() + "/"));
    server = Server.of(name, all).deploying(site);
    toSite = new Relay(server.port(), (in, out, link) -> in.transferTo(out), this::respond);
  }

  /** Starts it, or starts it again. */
  public KillableNode start() {
    armed.set(null);
    server.start();
    dead = false;
    return this;
  }

  /** The same with what makes starts cheap. */
  public KillableNode fast(FastStart fast) {
    server.asPayaraMicro(node -> node.fast(fast));
    return this;
  }

  /** Where browsers reach it. */
  public String url() {
    return "http://localhost:" + toSite.port();
  }

  public boolean isDead() {
    return dead;
  }

  /** When it last sent a commit of a connection on its way, as {@link System#nanoTime}. */
  public long committed() {
    return committed;
  }

  /** It will die at this point; with nobody else there, in what happens next. */
  public void dieAt(KillPoint point, Script script) {
    asked = false;
    armed.set(point);
    Consumer<Seen> die = seen -> kill();
    switch (point) {
      case AFTER_START -> kill();
      case TOKEN_REQUEST -> script.before("token", die);
      case TOKEN_ANSWER -> script.after("token", die);
      case USER_INFO -> script.before("userinfo", die);
      default -> script.before("token", seen -> asked = true);
    }
  }

  /** What comes next is what comes of it: nobody asks a provider first. */
  public void dieAtNextCommitOrResponse(KillPoint point) {
    asked = true;
    armed.set(point);
  }

  /** SIGKILL. */
  public synchronized void kill() {
    if (!dead) {
      dead = true;
      server.kill();
    }
  }

  /** Ends it in peace. */
  public void stop() {
    dead = true;
    server.stop();
  }

  @Override
  public void close() {
    dead = true;
    server.close();
    toDatabase.close();
    toSite.close();
  }

  private boolean commits(String written) throws IOException {
    boolean ofConnection = written.contains(CONNECTION);
    if (ofConnection) {
      committed = System.nanoTime();
    }
    KillPoint point = armed.get();
    boolean here = point != null && (isClaim(point, written) || isCommit(point, written));
    if (here && (point == KillPoint.BEFORE_CLAIM || point == KillPoint.BEFORE_COMMIT)) {
      kill();
      throw new IOException("The node is dead");
    }
    return here;
  }

  private boolean isClaim(KillPoint point, String written) {
    return point.isClaim() && !asked && (written.contains(FLOW) || written.contains(CONNECTION));
  }

  private boolean isCommit(KillPoint point, String written) {
    return point.isCommit() && asked && written.contains(CONNECTION);
  }

  private void answers(InputStream in, OutputStream out, Relay.Link link) throws IOException {
    byte[] bytes = new byte[8192];
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      if (link.marked) {
        kill();
        return;
      }
      out.write(bytes, 0, n);
    }
  }

  private void respond(InputStream in, OutputStream out, Relay.Link link) throws IOException {
    byte[] bytes = new byte[8192];
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      if (armed.get() == KillPoint.RESPONSE) {
        kill();
        return;
      }
      out.write(bytes, 0, n);
    }
  }
}
