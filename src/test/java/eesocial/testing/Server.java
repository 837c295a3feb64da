package eesocial.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The WAR on a Payara Micro of its own, run as its README says: a process on the loopback interface
 * with its settings in the environment. It can be stopped and started again on the same port.
 */
public final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path OPTIONS = Path.of("server-config", "payara-micro").toAbsolutePath();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path home;
  private final int port;
  private final Map<String, String> settings;
  private Path war = Path.of(System.getProperty("test.site.war", "target/ee-social.war"));
  private List<String> virtualMachine = List.of();
  private List<String> grid =
      List.of(
          "--nocluster", "--prebootcommandfile", OPTIONS.resolve("pre-boot.asadmin").toString());
  private FastStart fastStart;
  private Process process;
  private int boots;

  private Server(Path home, int port, Map<String, String> settings) {
    this.home = home;
    this.port = port;
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
    return new Server(emptied(Path.of("target", "servers", name)), freePort(), settings);
  }

  /** Deploys another WAR than the one that is shipped. */
  public Server deploying(WebArchive archive) {
    war = home.resolve("site.war");
    archive.as(ZipExporter.class).exportTo(war.toFile(), true);
    return this;
  }

  /** Starts at less cost, for those who start many. */
  public Server fast(FastStart fast) {
    virtualMachine = fast.options();
    fastStart = fast;
    return this;
  }

  /**
   * Replicates sessions, as cluster.md says: these are the ports of the data grid, its own first.
   */
  public Server inGrid(int own, int other) {
    virtualMachine = List.of("-Dhazelcast.socket.bind.any=false");
    grid =
        List.of(
            "--clustername",
            "ee-social-" + Math.min(own, other),
            "--clustermode",
            "tcpip:127.0.0.1:" + own + ",127.0.0.1:" + other,
            "--interfaces",
            "127.0.0.1",
            "--startport",
            String.valueOf(own),
            "--prebootcommandfile",
            OPTIONS.resolve("cluster.asadmin").toString());
    return this;
  }

  /** Starts the server and waits until the site answers. */
  public Server start() {
    boot();
    if (get("/social/providers").statusCode() != 200) {
      throw new IllegalStateException("The site did not start:\n" + log());
    }
    return this;
  }

  /** Starts the server and waits until it says that it is ready, with the site or without. */
  public void boot() {
    boots++;
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Startup.await(process, () -> log(boots).contains(" ready in "), this::log);
  }

  /** Stops the server as Ctrl-C does; the port and the database stay its own. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
        process.destroyForcibly().waitFor();
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

  /** The address of the site, as browsers write it. */
  public String url() {
    return "http://localhost:" + port;
  }

  int port() {
    return port;
  }

  /** Host and port, for whoever stands before it. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Where the server keeps what belongs to its user. */
  public Path home() {
    return home;
  }

  /** What the server has said since its first start. */
  public String log() {
    return Stream.iterate(1, boot -> boot <= boots, boot -> boot + 1)
        .map(this::log)
        .reduce("", String::concat);
  }

  /** Asks for a page, as somebody nobody knows. */
  public HttpResponse<String> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path)).timeout(PATIENCE).build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(log(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    if (fastStart != null) {
      builder.directory(fastStart.layOut(home.resolve("root")).toFile());
    }
    builder.environment().keySet().removeIf(name -> name.startsWith("SOCIAL_"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(logFile(boots).toFile());
    Process launched = builder.start();
    // even if the tests are killed
    Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
    return launched;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-XX:TieredStopAtLevel=1"); // a third of the work until it answers
    command.addAll(virtualMachine);
    command.add("-Duser.home=" + home);
    command.add("-Djava.io.tmpdir=" + home);
    command.addAll(List.of("-jar", jar()));
    command.addAll(grid);
    command.addAll(List.of("--disablephonehome", "--contextroot", "/"));
    command.addAll(
        List.of("--port", String.valueOf(port), "--deploy", war.toAbsolutePath().toString()));
    return command;
  }

  private String jar() {
    return fastStart == null
        ? Path.of(System.getProperty("payara.microJar", "target/payara-micro.jar"))
            .toAbsolutePath()
            .toString()
        : FastStart.LAUNCHER;
  }

  private String log(int boot) {
    try {
      return Files.readString(logFile(boot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile(int boot) {
    return home.resolve("server-" + boot + ".log");
  }

  /**
   * A port nobody listens on now, below those that the system gives to outgoing connections: nobody
   * else takes it until it is used.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }

  private static Path emptied(Path directory) {
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> old = Files.walk(directory)) {
          old.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
      }
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
