package eesocial.strict;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * {@code src/test/node/emulate.js}: npm's emulate on free ports.
 *
 * @param addresses where it imitates which provider
 */
record Emulate(ProviderProcess process, Map<String, String> addresses) implements AutoCloseable {

  /** Starts the providers for a site at an address. */
  static Emulate start(String site) {
    ProviderProcess process = ProviderProcess.start("node", "node", "emulate.js", site);
    return new Emulate(
        process,
        process.said().stream()
            .collect(
                toMap(line -> line.replaceFirst(" .*", ""), line -> line.replaceFirst(".* ", ""))));
  }

  /** The address of a provider. */
  String at(String id) {
    return addresses.get(id);
  }

  /**
   * The shipped definition, moved: scheme, host and port of its addresses are those of the
   * imitation. All else stays.
   */
  Map<String, String> settings(String id) {
    Map<String, String> settings = new HashMap<>();
    Properties definition = definition(id);
    for (String key : definition.stringPropertyNames()) {
      if (key.matches("base|issuer|api|.*-endpoint")) {
        String moved = definition.getProperty(key).replaceFirst("^https://[^/]+", at(id));
        settings.put(variable(id, key), moved);
      }
    }
    settings.put(variable(id, "client-id"), id + "-client");
    settings.put(variable(id, "client-secret"), id + "-secret");
    return settings;
  }

  /** How the environment spells a key. */
  static String variable(String id, String key) {
    return ("social." + id + "." + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  @Override
  public void close() {
    process.close();
  }

  private static Properties definition(String id) {
    Properties definition = new Properties();
    String path = "/META-INF/social/providers/" + id + ".properties";
    try (InputStream in = Emulate.class.getResourceAsStream(path)) {
      definition.load(in);
      return definition;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
