package eesocial.oauth1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One name and value of a query, a form or an {@code Authorization} header, as people read them. A
 * name may come more than once, so they are no map.
 */
record Parameter(String name, String value) {

  /**
   * Reads {@code application/x-www-form-urlencoded}; null holds nothing.
   *
   * @throws IllegalArgumentException if an escape is broken
   */
  static Stream<Parameter> parse(String encoded) {
    return Arrays.stream(encoded == null ? new String[0] : encoded.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .map(pair -> new Parameter(decode(pair[0]), pair.length == 1 ? "" : decode(pair[1])));
  }

  /** The fields of a form; one without a value is sent empty. */
  static Stream<Parameter> of(Map<String, List<String>> form) {
    return form.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(value -> new Parameter(field.getKey(), value == null ? "" : value)));
  }

  /** Both in the percent-encoding of RFC 5849, section 3.6. */
  Parameter encoded() {
    return new Parameter(encode(name), encode(value));
  }

  /** Everything but letters, digits and {@code -._~} as bytes of UTF-8 (RFC 5849, section 3.6). */
  static String encode(String text) {
    // a form's encoding differs in these three
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, UTF_8);
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return name + "=***";
  }
}
