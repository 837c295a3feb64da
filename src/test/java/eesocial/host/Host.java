package eesocial.host;

import eesocial.testing.Realms;
import eesocial.testing.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A WAR of somebody else: the library, what it depends on, and the few files that the author of the
 * host has written. They lie beside each other in {@code eesocial.host.<name>}.
 */
record Host(String name) {

  /** What a host does not inherit: the site's database. */
  private static final String THE_SITES = "(flyway|h2|postgresql|jackson)-.*";

  private static final Path JAVA = Path.of("src/test/java/eesocial/host");
  private static final Path FILES = Path.of("src/test/resources/eesocial/host");

  /** A server of its own with this host alone, which has not started yet. */
  Server server() {
    Map<String, String> environment = new HashMap<>();
    Server server = server(environment);
    environment.put("SOCIAL_APP_URL", server.url());
    return server;
  }

  /** The same, and nobody says where it is. */
  Server serverWithoutAddress() {
    return server(new HashMap<>());
  }

  private Server server(Map<String, String> environment) {
    Server server = Server.of("host-" + name, environment);
    // a provider on this machine plays Google
    environment.put("SOCIAL_GOOGLE_ISSUER", Realms.STUB.issuer());
    environment.put("SOCIAL_GOOGLE_REVOCATION_ENDPOINT", Realms.STUB.issuer() + "/revoke");
    environment.put("SOCIAL_GOOGLE_API", Realms.STUB.issuer() + "/api");
    environment.put("SOCIAL_GOOGLE_CLIENT_AUTHENTICATION", "client_secret_basic");
    System.out.println(lines());
    return server.deploying(war());
  }

  private WebArchive war() {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, name + ".war")
            .addPackage("eesocial.host." + name)
            .addAsLibrary(new File("target/ee-social-classes.jar"));
    files(Path.of("target/site-lib"))
        .filter(jar -> !jar.getFileName().toString().matches(THE_SITES))
        .forEach(jar -> war.addAsLibrary(jar.toFile()));
    files(FILES.resolve(name)).forEach(file -> add(war, file.toFile()));
    return war;
  }

  private static void add(WebArchive war, File file) {
    switch (file.getName()) {
      case "persistence.xml", "microprofile-config.properties" ->
          war.addAsResource(file, "META-INF/" + file.getName());
      case "web.xml" -> war.setWebXML(file);
      default -> war.addAsWebResource(file, file.getName());
    }
  }

  /** What the host writes for social login: the lines that speak of it. */
  String lines() {
    StringBuilder report = new StringBuilder("Host " + name + ": 1 dependency");
    Stream.concat(files(FILES.resolve(name)), files(JAVA.resolve(name)))
        .forEach(
            file ->
                report.append(
                    ", %s %d of %d".formatted(file.getFileName(), social(file), all(file))));
    return report.toString();
  }

  private static long social(Path file) {
    return lines(file).filter(line -> line.contains("social") && !isComment(line)).count();
  }

  private static boolean isComment(String line) {
    return line.strip().matches("(/?\\*|//|<!--).*");
  }

  private static long all(Path file) {
    return lines(file).filter(line -> !line.isBlank()).count();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.startsWith("package "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A host with no class of its own has no such directory. */
  private static Stream<Path> files(Path directory) {
    if (Files.notExists(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return List.copyOf(files.sorted().toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
