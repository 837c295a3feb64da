package eesocial.browser;

import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something to tell the user once, on the next page, in that page's language.
 *
 * @param kind how it is meant
 * @param key of the sentence in {@link Texts}, or a sentence of the application's own
 * @param arguments what the sentence is about, to be escaped like any other text
 */
public record Message(Kind kind, String key, List<String> arguments) {

  /** The argument where it is not known which. */
  public static final String THE_PROVIDER = "the-provider";

  /** A cookie has little room. */
  private static final int MAX_ARGUMENT = 80;

  /** How a message is meant. */
  public enum Kind {
    /** It worked. */
    SUCCESS,
    /** Nothing changed. */
    INFO,
    /** It did not work. */
    ERROR
  }

  /** A message with shortened arguments. */
  public static Message of(Kind kind, String key, Object... arguments) {
    return new Message(kind, key, Arrays.stream(arguments).map(Message::shorten).toList());
  }

  /**
   * What went wrong.
   *
   * @param provider the provider's name, or {@link #THE_PROVIDER}
   */
  public static Message of(Kind kind, SocialException refusal, String provider) {
    return refusal.told() != null
        ? of(kind, refusal.told())
        : of(kind, refusal.reason().code(), provider, refusal.expected());
  }

  private static String shorten(Object argument) {
    String text = String.valueOf(argument);
    return text.length() <= MAX_ARGUMENT ? text : text.substring(0, MAX_ARGUMENT) + "\u2026";
  }

  /** The kind as a style class: {@code success}. */
  public String style() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The sentence in a language. */
  public String text(Locale locale) {
    Object[] inWords =
        arguments.stream()
            .map(text -> text.equals(THE_PROVIDER) ? Texts.of(locale, text) : text)
            .toArray();
    return Texts.of(locale, key, inWords);
  }

  String toJson() {
    JsonArrayBuilder json = Json.createArrayBuilder().add(kind.name()).add(key);
    arguments.forEach(json::add);
    return json.build().toString();
  }

  static Message ofJson(String text) {
    JsonArray json = Json.createReader(new StringReader(text)).readArray();
    List<String> parts =
        json.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    return new Message(Kind.valueOf(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
  }
}
