package eesocial.testing.recorded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A definition as it stands in its file, with what it extends. */
public final class DefinitionFile {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/social/providers");
  private static final List<String> GENERIC = List.of("oidc", "oauth1", "oauth2");
  private static final List<String> IN_BRACES = List.of("base", "version");

  private final Path file;
  private final Properties keys = new Properties();

  private DefinitionFile(String id) {
    file = path(id);
    for (String name = id; name != null; ) {
      Properties more = new Properties();
      try (Reader reader = Files.newBufferedReader(path(name))) {
        more.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      more.forEach(keys::putIfAbsent);
      name = more.getProperty("extends");
    }
  }

  private static Path path(String id) {
    return FOLDER.resolve(id + ".properties");
  }

  /** The definition of a provider. */
  public static DefinitionFile of(String id) {
    return new DefinitionFile(id);
  }

  /** The ids of all providers that are defined. */
  public static List<String> ids() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(id -> !GENERIC.contains(id))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a key; null if nothing is said. */
  public String get(String key) {
    return keys.getProperty(key);
  }

  /**
   * An address of the provider; null if nothing is said.
   *
   * @param settings what the operator says
   */
  public String address(String key, Map<String, String> settings) {
    String address = settings.getOrDefault(key, get(key));
    for (String name : IN_BRACES) {
      if (address != null && address.contains("{" + name + "}")) {
        address = address.replace("{" + name + "}", address(name, settings));
      }
    }
    return address;
  }

  /** How many facts could not be verified. */
  public long unverified() {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith("# Unverified:")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Issuers of other tenants begin behind the host of the issuer. */
  private String host() {
    return address("issuer", Map.of()).replaceFirst("(https://[^/]+).*", "$1");
  }

  /** The keys that lead to the provider, leading elsewhere; those with braces follow. */
  Map<String, String> moved(UnaryOperator<String> elsewhere) {
    Map<String, String> moved = new LinkedHashMap<>();
    for (String key : keys.stringPropertyNames()) {
      boolean leads =
          List.of("issuer", "base", "api", "id-token.issuers").contains(key)
              || key.endsWith("-endpoint");
      if (leads && get(key).contains("https://")) {
        moved.put(key, elsewhere.apply(get(key)));
      } else if (leads && get(key).startsWith("/")) {
        moved.put(key, URI.create(elsewhere.apply(host())).getPath() + get(key));
      }
    }
    return moved;
  }
}
