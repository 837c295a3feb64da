package eesocial.provider;

import eesocial.config.Choice;
import eesocial.failure.ConfigurationException;
import jakarta.json.JsonException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The keys of one provider. The application's configuration comes first ({@code
 * social.<id>.<key>}), then the definition file the provider {@code extends}, then the file which
 * that one extends.
 */
final class Definition {

  /** Keys whose value may stand in braces in that of another. */
  private static final Map<String, Function<Definition, String>> IN_BRACES =
      Map.of(
          "base", it -> it.require("base", "Write the https address of your instance"),
          "version", it -> it.require("version", "Write the version of the API"),
          "client-id", ClientRegistration::clientId);

  private static final Pattern LINES = Pattern.compile("\\s+;\\s+");

  private final String id;
  private final Config config;
  private final Set<String> schemes;
  private final Properties file;

  /**
   * The definition of a provider.
   *
   * @param http whether addresses may be plain http
   */
  Definition(String id, Config config, boolean http) {
    this.id = id;
    this.config = config;
    this.schemes = http ? Set.of("https", "http") : Set.of("https");
    this.file = new DefinitionFiles(this).read(configured("extends").orElse(id));
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
    String filled = value;
    for (Map.Entry<String, Function<Definition, String>> key : IN_BRACES.entrySet()) {
      String inBraces = "{" + key.getKey() + "}";
      if (filled.contains(inBraces)) {
        filled = filled.replace(inBraces, key.getValue().apply(this));
      }
    }
    return filled;
  }

  /** The value of a key that cannot be done without. */
  String require(String key, String remedy) {
    return find(key).orElseThrow(() -> problem(key, "is missing", remedy));
  }

  /** One of an enum's values, written in lower case; hyphens stand for underscores. */
  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return find(key).map(text -> Choice.of(key(key), text, type)).orElse(otherwise);
  }

  /** One of two words; the first if nothing is said. */
  String either(String key, String usual, String other) {
    String word = find(key).orElse(usual);
    if (!word.equals(usual) && !word.equals(other)) {
      throw problem(key, "is \"" + word + "\"", "Write " + usual + " or " + other);
    }
    return word;
  }

  /** Words between spaces or commas; empty if nothing is said. */
  List<String> list(String key) {
    return find(key).map(text -> List.of(text.split("[\\s,]+"))).orElse(List.of());
  }

  /** What is written as {@code name=value&name=value}, in that order; empty if nothing is said. */
  Map<String, String> parameters(String key) {
    return pairs(find(key).stream().flatMap(text -> Stream.of(text.split("&"))), '=');
  }

  /** What is written as {@code Name: value ; Name: value}; empty if nothing is said. */
  Map<String, String> headers(String key) {
    return pairs(find(key).stream().flatMap(LINES::splitAsStream), ':');
  }

  private static Map<String, String> pairs(Stream<String> texts, char between) {
    Map<String, String> pairs = new LinkedHashMap<>();
    texts.forEach(
        text -> {
          int at = text.indexOf(between);
          if (at > 0) {
            pairs.put(text.substring(0, at).strip(), text.substring(at + 1).strip());
          }
        });
    return pairs;
  }

  /** A text that may contain JSON Pointers in braces, or one pointer. */
  ProfileValue value(String key, String text) {
    return parsed(key, text, ProfileValue::parse);
  }

  /** A condition, if anything is said about it. */
  Optional<Condition> condition(String key) {
    return find(key).map(text -> parsed(key, text, Condition::parse));
  }

  private <T> T parsed(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (JsonException e) {
      throw problem(key, "is \"" + text + "\"", "Write a JSON Pointer (RFC 6901) like /id");
    }
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

  /** The key as it is configured. */
  String key(String key) {
    return "social." + id + "." + key;
  }
}
