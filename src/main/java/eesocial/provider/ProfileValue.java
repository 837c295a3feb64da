package eesocial.provider;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a profile keeps a value: a JSON Pointer (RFC 6901) such as {@code /id}, or a text with
 * pointers in braces such as <code>{/first_name} {/last_name}</code>. What stands behind a bar is
 * tried next if something is missing: {@code /name | /login}.
 */
final class ProfileValue {

  private static final Pattern IN_BRACES = Pattern.compile("\\{(/[^{}]*)}");
  private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");

  private final List<String> alternatives;

  private ProfileValue(List<String> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Reads the value of a {@code userinfo} key.
   *
   * @throws JsonException if it contains a malformed pointer
   */
  static ProfileValue parse(String text) {
    List<String> alternatives = List.of(BAR.split(text));
    for (String alternative : alternatives) {
      pointers(alternative).forEach(Pointers::check);
    }
    return new ProfileValue(alternatives);
  }

  /** The first alternative that is there; null if none is. */
  JsonValue find(JsonObject profile) {
    for (String alternative : alternatives) {
      JsonValue value =
          alternative.startsWith("/")
              ? Pointers.find(profile, alternative)
              : fill(profile, alternative);
      if (value != null && value != JsonValue.NULL && !isEmptyText(value)) {
        return value;
      }
    }
    return null;
  }

  private static List<String> pointers(String alternative) {
    if (alternative.startsWith("/")) {
      return List.of(alternative);
    }
    List<String> pointers = new ArrayList<>();
    IN_BRACES.matcher(alternative).results().forEach(found -> pointers.add(found.group(1)));
    if (pointers.isEmpty()) {
      throw new JsonException("no JSON Pointer in it");
    }
    return pointers;
  }

  private static JsonValue fill(JsonObject profile, String template) {
    StringBuilder text = new StringBuilder();
    Matcher braces = IN_BRACES.matcher(template);
    while (braces.find()) {
      String part = Pointers.text(Pointers.find(profile, braces.group(1)));
      if (part.isEmpty()) {
        return null;
      }
      braces.appendReplacement(text, Matcher.quoteReplacement(part));
    }
    return Json.createValue(braces.appendTail(text).toString());
  }

  private static boolean isEmptyText(JsonValue value) {
    return value instanceof JsonString string && string.getString().isEmpty();
  }
}
