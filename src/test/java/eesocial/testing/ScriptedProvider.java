package eesocial.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Providers of every kind on one port of the loopback interface, each below a path of its own. They
 * speak OAuth 2.0 and OpenID Connect by the RFCs' text, not by our code.
 */
public final class ScriptedProvider {

  static {
    // head and body go out in two pieces, and the second would wait for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final ScriptedProvider RUNNING = new ScriptedProvider();

  private final Map<String, Realm> realms = new LinkedHashMap<>();
  private final Map<String, Function<Seen, Reply>> others = new ConcurrentHashMap<>();
  private final HttpServer server;

  private ScriptedProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "provider");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  /** The one of these tests. */
  public static ScriptedProvider running() {
    return RUNNING;
  }

  /** Has a provider of another kind answer what goes to its path. */
  public void serve(String id, Function<Seen, Reply> provider) {
    others.put(id, provider);
  }

  /** Opens a provider. */
  Realm open(String id, Registration registration, boolean openId) {
    Realm realm = new Realm(id, address() + "/" + id, registration, openId);
    realms.put(id, realm);
    return realm;
  }

  /** Address of all of them. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Collection<Realm> realms() {
    return realms.values();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Seen request = Seen.of(exchange);
      provider(request.path().split("/", -1)[1]).apply(request).send(exchange);
    } catch (IOException gone) {
      exchange.close(); // the site has had enough
    }
  }

  private Function<Seen, Reply> provider(String id) {
    Realm realm = realms.get(id);
    return realm == null
        ? others.getOrDefault(id, request -> Reply.error(404, "not_found"))
        : realm::answer;
  }
}
