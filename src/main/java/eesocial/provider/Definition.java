package eesocial.provider;

import eesocial.config.Choice;
import eesocial.failure.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The keys of one provider. The application's configuration comes first ({@code
 * social.<id>.<key>}), then the definition file the provider {@code extends}, then the file which
 * that one extends.
 */
final class Definition {

  private static final String BASE = "{base}";
  private static final String FOLDER = "META-INF/social/providers/";

  private final String id;
  private final Config config;
  private final Set<String> schemes;
  private final Properties file = new Properties();

  /**
   * The definition of a provider.
   *
   * @param http whether addresses may be plain http
   */
  Definition(String id, Config config, boolean http) {
    this.id = id;
    this.config = config;
    this.schemes = http ? Set.of("https", "http") : Set.of("https");
    load(configured("extends").orElse(id), new LinkedHashSet<>());
  }

  /** The value of a key, if anything is said about it. */
  Optional<String> find(String key) {
    return configured(key)
        .or(() -> Optional.ofNullable(file.getProperty(key)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(this::filled);
  }

  /** Providers with many instances are written with <code>{base}</code>, their address. */
  private String filled(String value) {
    return value.contains(BASE)
        ? value.replace(BASE, require("base", "Write the https address of your instance"))
        : value;
  }

  /** The value of a key that cannot be done without. */
  String require(String key, String remedy) {
    return find(key).orElseThrow(() -> problem(key, "is missing", remedy));
  }

  /** One of an enum's values, written in lower case; hyphens stand for underscores. */
  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return find(key).map(text -> Choice.of(key(key), text, type)).orElse(otherwise);
  }

  /** An address, if anything is said about it. */
  Optional<URI> address(String key) {
    return find(key).map(text -> address(key, text));
  }

  /** An address that cannot be done without. */
  URI requireAddress(String key) {
    return address(key, require(key, "Write an https address"));
  }

  /** What addresses may begin with. */
  Set<String> schemes() {
    return schemes;
  }

  /** The provider's id. */
  String id() {
    return id;
  }

  /** A problem with a key of this provider. */
  ConfigurationException problem(String key, String problem, String remedy) {
    return new ConfigurationException(key(key), problem + " for the provider " + id, remedy);
  }

  private URI address(String key, String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw problem(key, "is \"" + text + "\", which is no address,", "Write one");
    }
    throw problem(
        key,
        "is \"" + text + "\", which is not safe,",
        "Write an https address (http is accepted only while social.app-url is loopback)");
  }

  private Optional<String> configured(String key) {
    return config.getOptionalValue(key(key), String.class);
  }

  private String key(String key) {
    return "social." + id + "." + key;
  }

  private void load(String name, Set<String> seen) {
    if (!seen.add(name)) {
      throw problem("extends", "goes round in a circle: " + seen, "End it with oidc or oauth2");
    }
    Properties loaded = read(name);
    loaded.forEach(file::putIfAbsent);
    Optional.ofNullable(loaded.getProperty("extends")).ifPresent(parent -> load(parent, seen));
  }

  private Properties read(String name) {
    Properties properties = new Properties();
    try (InputStream in =
        name.matches("[A-Za-z0-9._-]+") ? open(FOLDER + name + ".properties") : null) {
      if (in == null) {
        throw problem(
            "extends",
            "leads to no definition named \"" + name + "\"",
            "Write the id of a built-in definition, or oidc with an issuer, or oauth2 with endpoints");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("The definition " + name + " cannot be read", e);
    }
  }

  /**
   * A host application's own definitions are found by its class loader, ours by that of this class.
   */
  private static InputStream open(String path) {
    return Stream.of(
            Thread.currentThread().getContextClassLoader(), Definition.class.getClassLoader())
        .filter(loader -> loader != null)
        .map(loader -> loader.getResourceAsStream(path))
        .filter(in -> in != null)
        .findFirst()
        .orElse(null);
  }
}
