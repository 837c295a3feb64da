package eesocial.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Somebody without a browser, who sends what they like as fast as they can, keeps no cookie and
 * comes from an address of their own.
 *
 * @param site where to
 * @param address where from, as a proxy of ours would tell
 */
public record Stranger(String site, String address) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Gets a page, with headers in turn with their values. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Posts a form as a page of the site would. */
  public HttpResponse<String> post(String path, String form, String... headers) {
    String[] more = new String[headers.length + 4];
    System.arraycopy(headers, 0, more, 4, headers.length);
    more[0] = "Origin";
    more[1] = site;
    more[2] = "Content-Type";
    more[3] = FORM;
    return send("POST", path, BodyPublishers.ofString(form), more);
  }

  /** What there is inside that could grow. */
  public JsonObject growth() {
    String text = get("/test/inside/growth").body();
    return Json.createReader(new StringReader(text)).readObject();
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + path))
            .timeout(Duration.ofMinutes(2))
            .header("X-Forwarded-For", address)
            .method(method, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
