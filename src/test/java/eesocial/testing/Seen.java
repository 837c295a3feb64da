package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that a provider received.
 *
 * @param method the HTTP method
 * @param path the path
 * @param query the raw query; empty without one
 * @param headers by lower-case name
 * @param body the body as text
 */
public record Seen(
    String method, String path, String query, Map<String, String> headers, String body) {

  static Seen of(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    String query = exchange.getRequestURI().getRawQuery();
    return new Seen(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  /** A parameter of the query or of the form; null if there is none. */
  public String parameter(String name) {
    List<String> values = Parameters.parse(query + "&" + body).all(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** A header; null if there is none. */
  public String header(String name) {
    return headers.get(name.toLowerCase(java.util.Locale.ROOT));
  }

  /** The last segment: {@code token}. */
  String endpoint() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return method + " " + path + "?" + query + " " + headers + "\n" + body;
  }
}
