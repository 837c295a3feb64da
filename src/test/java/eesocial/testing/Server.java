package eesocial.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import eesocial.testing.server.Folder;
import eesocial.testing.server.Instance;
import eesocial.testing.server.PayaraMicro;
import eesocial.testing.server.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The WAR on a server of its own, run as its README says: a process on the loopback interface with
 * its settings in the environment. It can be stopped and started again on the same port.
 */
public final class Server implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofMinutes(2);

  /** GlassFish sometimes never ends by itself. */
  private static final Duration END = Duration.ofMinutes(1);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> settings;
  private Product product = Product.underTest();
  private Instance instance;
  private Process process;
  private Instant launched;
  private Instant started;
  private int boots;

  private Server(Instance instance, Map<String, String> settings) {
    this.instance = instance;
    this.settings = settings;
  }

  /**
   * A server that does not run yet.
   *
   * @param name of its home below {@code target/servers}, emptied now; where it keeps its database
   *     unless it is told otherwise
   * @param settings of the environment; there are no others
   */
  public static Server of(String name, Map<String, String> settings) {
    Path home = emptied(Path.of("target", "servers", name));
    return new Server(
        new Instance(home, freePorts(), "/", SuiteDeployment.shipped(), Instance.FRUGAL), settings);
  }

  /** The same at a port and below a context path. */
  static Server at(int port, String context) {
    Path home = emptied(Path.of("target", "servers", context.substring(1)));
    return new Server(
        new Instance(home, port, context, SuiteDeployment.shipped(), Instance.BUSY), Map.of());
  }

  /** Deploys another WAR than the one that is shipped. */
  public Server deploying(Archive<?> archive) {
    Path war = home().resolve("site.war");
    archive.as(ZipExporter.class).exportTo(war.toFile(), true);
    instance = instance.serving(war);
    return this;
  }

  /** Uses what Payara Micro alone has. */
  public Server asPayaraMicro(UnaryOperator<PayaraMicro> more) {
    product = more.apply((PayaraMicro) product);
    return this;
  }

  /**
   * Starts the server and waits until the site answers; what does not start is not left running.
   */
  public Server start() {
    try {
      boot();
      // some are up before their site is
      Startup.await(process, () -> get("/social/providers").statusCode() == 200, this::log);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    started = Instant.now();
    return this;
  }

  /** Starts the server and waits until it says that it is ready, with the site or without. */
  public void boot() {
    try {
      if (boots == 0) {
        product.layOut(instance);
      }
      boots++;
      launched = Instant.now();
      process = launch();
      Startup.await(process, () -> product.isUp(log(boots)), this::log);
      if (boots == 1) {
        product.deploy(instance);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the command to the first answer of the site. */
  Duration startup() {
    return Duration.between(launched, started);
  }

  /** Stops the server as Ctrl-C does; the port and the database stay its own. */
  public void stop() {
    virtualMachine().destroy();
    try {
      if (!process.waitFor(END.toSeconds(), SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Stops it, and starts it with one setting changed; others that share its settings get it too.
   */
  public void restartWith(String name, String value) {
    stop();
    settings.put(name, value);
    start();
  }

  /** Ends the server as a power failure does. */
  public void kill() {
    try {
      virtualMachine().destroyForcibly();
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** For the end of the tests: nothing is left running. */
  @Override
  public void close() {
    if (process != null) {
      stop();
    }
  }

  /** The address of the server, as browsers write it. */
  public String url() {
    return "http://localhost:" + port();
  }

  int port() {
    return instance.port();
  }

  /** Host and port, for whoever stands before it. */
  public String address() {
    return "127.0.0.1:" + port();
  }

  /** Where the server keeps what belongs to its user. */
  public Path home() {
    return instance.home();
  }

  /** What the server has said since its first start. */
  public String log() {
    return Stream.iterate(1, boot -> boot <= boots, boot -> boot + 1)
        .map(this::log)
        .reduce("", String::concat);
  }

  /** Asks for a page of the site, as somebody nobody knows. */
  public HttpResponse<String> get(String path) {
    String context = instance.contextRoot().equals("/") ? "" : instance.contextRoot();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + context + path)).timeout(ANSWER).build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(log(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder = product.process(instance);
    builder.environment().keySet().removeIf(name -> name.startsWith("SOCIAL_"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(logFile(boots).toFile());
    Process launched = builder.start();
    // even if the tests are killed
    Runtime.getRuntime().addShutdownHook(new Thread(this::killIfAlive));
    return launched;
  }

  private void killIfAlive() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Behind the scripts that some servers are started by. */
  private ProcessHandle virtualMachine() {
    return process
        .descendants()
        .filter(child -> child.children().findAny().isEmpty())
        .findFirst()
        .orElse(process.toHandle());
  }

  private String log(int boot) {
    try {
      return Files.readString(logFile(boot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile(int boot) {
    return home().resolve("server-" + boot + ".log");
  }

  /** A port for a server of the product under test; the others it opens are free, too. */
  static int freePorts() {
    List<Integer> others = Product.underTest().otherPorts();
    return IntStream.generate(Server::freePort)
        .filter(port -> others.stream().allMatch(other -> isFree(port + other)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A port nobody listens on now, below those that the system gives to outgoing connections: hardly
   * anybody else takes it until it is used.
   */
  public static int freePort() {
    return ThreadLocalRandom.current()
        .ints(10_000, 32_000)
        .filter(Server::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static Path emptied(Path directory) {
    try {
      Folder.remove(directory);
      return Files.createDirectories(directory).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
