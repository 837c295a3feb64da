package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a provider answers.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body writes the body
 */
public record Reply(int status, Map<String, String> headers, Body body) {

  /** Writes a body, as slowly or as long as it likes. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /** A JSON document. */
  public static Reply json(int status, Map<String, ?> object) {
    return text(status, "application/json", JSONObjectUtils.toJSONString(object));
  }

  /** Any text. */
  public static Reply text(int status, String type, String text) {
    return new Reply(status, Map.of("Content-Type", type), out -> out.write(text.getBytes(UTF_8)));
  }

  /** An error of RFC 6749, section 5.2. */
  public static Reply error(int status, String code) {
    return json(status, Map.of("error", code, "error_description", "scripted"));
  }

  /** A redirect. */
  public static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location), out -> {});
  }

  /** JSON that never ends, at full speed. */
  public static Reply endless() {
    byte[] spaces = " ".repeat(8192).getBytes(UTF_8);
    return new Reply(
        200,
        Map.of("Content-Type", "application/json"),
        out -> {
          out.write('{');
          while (!Thread.interrupted()) {
            out.write(spaces);
          }
        });
  }

  /** JSON at one byte every so often, far beyond anybody's patience. */
  public static Reply dripping() {
    return new Reply(
        200,
        Map.of("Content-Type", "application/json"),
        out -> {
          for (int i = 0; i < 40; i++) {
            out.write(' ');
            out.flush();
            Thread.sleep(1000); // what is slow is the provider
          }
        });
  }

  /** No answer at all for longer than anybody waits. */
  public static Reply silence() {
    return new Reply(200, Map.of(), out -> Thread.sleep(30_000)); // what hangs is the provider
  }

  /** The same with a header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The same, and then something else. */
  Reply then(Runnable deed) {
    return new Reply(
        status,
        headers,
        out -> {
          body.writeTo(out);
          out.close();
          deed.run();
        });
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      body.writeTo(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
