package eesocial.config;

import eesocial.failure.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;

/** Reads keys that take one of an enum's values, in lower case with hyphens or underscores. */
public final class Choice {

  private Choice() {}

  /**
   * The value a text names.
   *
   * @throws ConfigurationException naming the key and every value it takes
   */
  public static <E extends Enum<E>> E of(String key, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(text.strip().replace('-', '_')))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    key, "is \"" + text + "\"", "Write one of " + all(type)));
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
  }
}
