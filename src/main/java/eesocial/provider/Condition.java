package eesocial.provider;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something a provider's answer says or does not say: {@code /verified} wants the JSON value true
 * there, {@code /verified=1} that text or number. {@code &} wants both, {@code |} one of them.
 */
final class Condition {

  private static final Pattern BAR = Pattern.compile("\\s+\\|\\s+");
  private static final Pattern AND = Pattern.compile("\\s+&\\s+");

  private final List<List<Fact>> alternatives;

  private Condition(List<List<Fact>> alternatives) {
    this.alternatives = alternatives;
  }

  /** A pointer, and the text that has to stand there; null for the value true. */
  private record Fact(String pointer, String text) {

    static Fact parse(String text) {
      int equals = text.indexOf('=');
      String pointer = equals < 0 ? text : text.substring(0, equals);
      if (!pointer.startsWith("/")) {
        throw new JsonException("no JSON Pointer");
      }
      Pointers.check(pointer);
      return new Fact(pointer, equals < 0 ? null : text.substring(equals + 1));
    }

    boolean holds(JsonObject answer) {
      JsonValue value = Pointers.find(answer, pointer);
      boolean isTrue = JsonValue.TRUE.equals(value);
      return text == null
          ? isTrue
          : value != null && text.equals(isTrue ? "true" : Pointers.text(value));
    }
  }

  /**
   * Reads a condition.
   *
   * @throws JsonException if it contains a malformed pointer
   */
  static Condition parse(String text) {
    return new Condition(
        BAR.splitAsStream(text)
            .map(all -> AND.splitAsStream(all).map(Fact::parse).toList())
            .toList());
  }

  /** Whether the answer says so. */
  boolean holds(JsonObject answer) {
    return alternatives.stream().map(List::stream).anyMatch(all -> holdAll(all, answer));
  }

  private static boolean holdAll(Stream<Fact> facts, JsonObject answer) {
    return facts.allMatch(fact -> fact.holds(answer));
  }
}
