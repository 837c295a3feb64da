package eesocial.http;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;

/** Reads the JSON that providers answer with, strictly. */
public final class JsonAnswer {

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
      requireOneValue(json);
      return as.apply(reader);
    } catch (RuntimeException e) {
      // too deep, too long, malformed: implementations have an exception of their own for each
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the answer is not the JSON it should be", e);
    }
  }

  /** A reader stops after the object; a parser that goes on to the end notices what follows. */
  private static void requireOneValue(String json) {
    try (JsonParser parser = Json.createParser(new StringReader(json))) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
  }
}
