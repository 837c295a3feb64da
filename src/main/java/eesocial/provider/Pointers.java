package eesocial.provider;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON Pointers (RFC 6901) with one step more: <code>?flag</code> takes the first element of a list
 * whose member {@code flag} is true, as in {@code /emails/?primary/email}.
 */
final class Pointers {

  private static final Pattern FLAG = Pattern.compile("(.*?)/\\?([^/]+)(/.*)?");

  private Pointers() {}

  /**
   * Checks how a pointer is written.
   *
   * @throws JsonException if it is malformed
   */
  static void check(String pointer) {
    Json.createPointer(pointer);
  }

  /** Where a pointer leads; null if it leads nowhere. */
  static JsonValue find(JsonStructure document, String pointer) {
    Matcher flag = FLAG.matcher(pointer);
    if (!flag.matches()) {
      return at(document, pointer);
    }
    String rest = flag.group(3);
    return at(document, flag.group(1)) instanceof JsonArray list
        ? list.stream()
            .filter(element -> JsonValue.TRUE.equals(at(element, "/" + flag.group(2))))
            .findFirst()
            .map(element -> rest == null ? element : at(element, rest))
            .orElse(null)
        : null;
  }

  /** Texts and whole numbers as they are written; empty for anything else. */
  static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value instanceof JsonNumber number && number.toString().matches("-?[0-9]{1,255}")
        ? number.toString()
        : "";
  }

  private static JsonValue at(JsonValue value, String pointer) {
    if (!(value instanceof JsonStructure structure)) {
      return null;
    }
    try {
      return Json.createPointer(pointer).getValue(structure);
    } catch (JsonException absent) {
      return null;
    }
  }
}
