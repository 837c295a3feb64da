package eesocial.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Configurations for unit tests, by an independent implementation of MicroProfile Config. */
public final class TestConfig {

  private TestConfig() {}

  /** A developer's machine, plus keys and values in turn. */
  public static Config development(String... keysAndValues) {
    return config("http://localhost:8080", keysAndValues);
  }

  /** A public site, plus keys and values in turn. */
  public static Config production(String... keysAndValues) {
    return config("https://www.example.com", keysAndValues);
  }

  /** Keys and values in turn, and nothing else. */
  public static Config of(String... keysAndValues) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      properties.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .build();
  }

  private static Config config(String appUrl, String... keysAndValues) {
    String[] all = new String[keysAndValues.length + 2];
    all[0] = "social.app-url";
    all[1] = appUrl;
    System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
    return of(all);
  }
}
