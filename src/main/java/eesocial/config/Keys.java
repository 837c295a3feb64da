package eesocial.config;

import eesocial.failure.ConfigurationException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration below {@code social.}, by key.
 *
 * @param config all of it
 */
record Keys(Config config) {

  private static final String ID = "[a-z0-9][a-z0-9-]*";
  private static final List<Pattern> CLIENT_IDS =
      List.of(
          Pattern.compile("social\\.(" + ID + ")\\.(?:client-id|consumer-key)"),
          Pattern.compile("SOCIAL_([A-Z0-9_]+)_(?:CLIENT_ID|CONSUMER_KEY)"));

  /** The value of a key, if anything is said about it. */
  Optional<String> find(String key) {
    return config.getOptionalValue("social." + key, String.class);
  }

  /** The value of a key, or what stands for it. */
  String text(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  /** Words between commas; empty if nothing is said. */
  List<String> list(String key) {
    return Stream.of(text(key, "").split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /**
   * Demands a value of some form.
   *
   * @throws ConfigurationException if it is another
   */
  void demand(String key, String otherwise, String pattern, String remedy) {
    demand(key, otherwise, pattern, "", remedy);
  }

  /** Demands true or false; true stands for nothing. */
  void demandBoolean(String key) {
    demand(key, "true", "true|false", "Write true or false");
  }

  /** Demands a page of this site. */
  void demandPage(String key) {
    demand(
        key,
        "/",
        "/([^/\\\\].*)?",
        ", which is no page of this site",
        "Write a path below the context that begins with one slash, like /profile.xhtml");
  }

  /** A length of time, longer than none. */
  Duration duration(String key, String otherwise) {
    String text = text(key, otherwise);
    Duration duration = parsed(text);
    if (duration.compareTo(Duration.ZERO) > 0) {
      return duration;
    }
    throw new ConfigurationException(
        "social." + key,
        "is \"" + text + "\", which is no length of time",
        "Write it as ISO 8601 does: PT10M is ten minutes, PT1H30M an hour and a half");
  }

  /**
   * Whether nothing is written but providers' registrations, as one begins on a developer's
   * machine: no address, no order of buttons, no key.
   */
  boolean areBare() {
    return find("secret-keys").isEmpty()
        && list("providers").isEmpty()
        && !providersByName().isEmpty();
  }

  /**
   * Ids of all providers with a client id, in the order of the alphabet. The names of environment
   * variables hold them too: no id has an underscore or a capital.
   */
  List<String> providersByName() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .flatMap(name -> CLIENT_IDS.stream().map(pattern -> pattern.matcher(name)))
        .filter(Matcher::matches)
        .map(name -> name.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
        .distinct()
        .sorted()
        .toList();
  }

  private void demand(String key, String otherwise, String pattern, String why, String remedy) {
    String value = text(key, otherwise);
    if (!value.matches(pattern)) {
      throw new ConfigurationException("social." + key, "is \"" + value + "\"" + why, remedy);
    }
  }

  /** Zero for what is none. */
  private static Duration parsed(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
