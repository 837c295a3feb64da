package eesocial.browser;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A JSON object (RFC 8259) that says what a form would: its values are texts, or true, false or
 * null, which is as good as absent. Read as a stream, so that nothing nested is ever built.
 */
final class JsonTexts {

  private JsonTexts() {}

  /**
   * The texts by their names.
   *
   * @throws SocialException INVALID_REQUEST if it is anything else, or names something twice
   */
  static Map<String, List<String>> of(String json) {
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      require(parser.next() == Event.START_OBJECT);
      Map<String, List<String>> texts = new LinkedHashMap<>();
      while (parser.next() == Event.KEY_NAME) {
        String name = text(parser);
        List<String> value = value(parser);
        require(texts.put(name, value) == null);
      }
      // the parser saw to it that this was the object's end; nothing may follow
      require(!parser.hasNext());
      texts.values().removeIf(List::isEmpty);
      return texts;
    } catch (JsonException | NoSuchElementException e) {
      throw new SocialException(Reason.INVALID_REQUEST, "the body is not JSON", e);
    }
  }

  private static List<String> value(JsonParser parser) {
    return switch (parser.next()) {
      case VALUE_STRING -> List.of(text(parser));
      case VALUE_TRUE -> List.of("true");
      case VALUE_FALSE -> List.of("false");
      case VALUE_NULL -> List.of();
      default -> throw noTexts();
    };
  }

  /** Half of a surrogate pair is no character: no database stores it. */
  private static String text(JsonParser parser) {
    String text = parser.getString();
    require(StandardCharsets.UTF_8.newEncoder().canEncode(text));
    return text;
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw noTexts();
    }
  }

  private static SocialException noTexts() {
    return new SocialException(Reason.INVALID_REQUEST, "the JSON is not an object of texts");
  }
}
