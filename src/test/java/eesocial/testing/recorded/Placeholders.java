package eesocial.testing.recorded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what was sent with a template: {@code *} is anything, <code>{client_id}</code> stands
 * for what this provider knows by that name, the rest for itself.
 */
final class Placeholders {

  private static final Pattern TEMPLATE = Pattern.compile("(?s)([^{]*)\\{([a-z_]+)}(.*)");

  private final Map<String, Predicate<String>> known = new LinkedHashMap<>();

  /** Gives a name a meaning. */
  Placeholders with(String name, Predicate<String> meaning) {
    known.put(name, meaning);
    return this;
  }

  /** Whether a value is what the template wants; nothing is never what it wants. */
  boolean fit(String template, String value) {
    if (value == null || value.isEmpty()) {
      return false;
    }
    Matcher matcher = TEMPLATE.matcher(template);
    if (!matcher.matches() || !known.containsKey(matcher.group(2))) {
      return "*".equals(template) || template.equals(value);
    }
    String before = matcher.group(1);
    String after = matcher.group(3);
    return value.length() >= before.length() + after.length()
        && value.startsWith(before)
        && value.endsWith(after)
        && known
            .get(matcher.group(2))
            .test(value.substring(before.length(), value.length() - after.length()));
  }
}
