package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a query or a form, in order, also doubled ones.
 *
 * @param entries names and values
 */
public record Parameters(List<Map.Entry<String, String>> entries) {

  /** No parameters. */
  public static Parameters none() {
    return new Parameters(List.of());
  }

  /** Reads {@code application/x-www-form-urlencoded}. */
  public static Parameters parse(String text) {
    Parameters parameters = none();
    for (String pair : (text == null ? "" : text).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters =
            parameters.and(
                URLDecoder.decode(pair.substring(0, equals), UTF_8),
                URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return parameters;
  }

  /** Every value of a name. */
  public List<String> all(String name) {
    return entries.stream().filter(e -> e.getKey().equals(name)).map(Map.Entry::getValue).toList();
  }

  /** The first value of a name; null if there is none. */
  public String get(String name) {
    return all(name).stream().findFirst().orElse(null);
  }

  /** The same and one more. */
  public Parameters and(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(entries);
    more.add(Map.entry(name, value));
    return new Parameters(more);
  }

  /** The same without a name. */
  public Parameters without(String name) {
    return new Parameters(entries.stream().filter(e -> !e.getKey().equals(name)).toList());
  }

  /** As a query or a form. */
  @Override
  public String toString() {
    return entries.stream()
        .map(
            e ->
                URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
