package eesocial.http;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the JSON that providers answer with, strictly, whichever JSON-P the server has: one value
 * in good Unicode and nothing after it, no name twice, nothing nested deeper than 64 levels, no
 * number longer than 300 characters or with an exponent of more than two digits.
 */
public final class JsonAnswer {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 300;
  private static final Pattern HUGE = Pattern.compile(".*[eE][+-]?[0-9]{3,}");

  /** RFC 8259, section 4: what a doubled name means is unpredictable, so it means nothing. */
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonAnswer() {}

  /**
   * The object a text holds.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is anything else
   */
  public static JsonObject object(String text) {
    return read(text, JsonReader::readObject);
  }

  /**
   * The object or list a text holds.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is anything else
   */
  public static JsonStructure structure(String text) {
    return read(text, JsonReader::read);
  }

  private static <T> T read(String text, Function<JsonReader, T> as) {
    String json = text == null ? "" : text;
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      requireOneModestValue(json);
      return as.apply(reader);
    } catch (RuntimeException e) {
      // too deep, too long, malformed: implementations have an exception of their own for each
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the answer is not the JSON it should be", e);
    }
  }

  /**
   * A reader stops after the object; a parser that goes on to the end notices what follows. It also
   * finds what would cost a reader too much, for it builds nothing.
   */
  private static void requireOneModestValue(String json) {
    int depth = 0;
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      while (parser.hasNext()) {
        JsonParser.Event event = parser.next();
        depth += step(event);
        boolean modest =
            switch (event) {
              case KEY_NAME, VALUE_STRING -> isUnicode(parser.getString());
              case VALUE_NUMBER -> isModest(parser.getString());
              default -> depth <= MAX_DEPTH;
            };
        if (!modest) {
          throw new JsonException("beyond all measure");
        }
      }
    }
  }

  private static int step(JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  /** RFC 8259, section 8.2: half a surrogate pair is no character, and no database keeps it. */
  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean isModest(String number) {
    return number.length() <= MAX_NUMBER_LENGTH && !HUGE.matcher(number).matches();
  }
}
