package eesocial.strict;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
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

  /** That of personal accounts, in which all its users of Microsoft are. */
  static final String TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

  /** Starts the providers for a site at an address. */
  static Emulate start(String site) {
    ProviderProcess process = ProviderProcess.start("node", "node", "emulate.js", site);
    return new Emulate(
        process,
        process.said().stream()
            .collect(
                toMap(line -> line.replaceFirst(" .*", ""), line -> line.replaceFirst(".* ", ""))));
  }

  /** Where the provider of a definition is imitated. */
  String at(String id) {
    return addresses.get(id.replaceFirst("-.*", ""));
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
    registration(id).forEach((key, value) -> settings.put(variable(id, key), value));
    return settings;
  }

  @Override
  public void close() {
    process.close();
  }

  private static Map<String, String> registration(String id) {
    return "apple".equals(id)
        ? Map.of(
            "client-id", "apple-client", "team-id", "TEAM", "key-id", "KEY", "private-key", key())
        : Map.of("client-id", id + "-client", "client-secret", id + "-secret");
  }

  /** What the middle of a {@code .p8} file holds. */
  private static String key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return Base64.getEncoder()
          .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the environment spells a key. */
  private static String variable(String id, String key) {
    return ("social." + id + "." + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
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
