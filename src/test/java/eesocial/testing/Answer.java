package eesocial.testing;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the site answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*?\\bname=\"([^\"]*)\"[^>]*?>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern ERROR = Pattern.compile("[?&]error=([a-z-]+)");

  /** A header; null if there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /**
   * The directives of {@code Cache-Control} (RFC 9111, section 5.2), without what Open Liberty adds
   * to every answer with a cookie: it forbids more, and allows nothing.
   */
  public List<String> cacheControl() {
    return Stream.of(header("Cache-Control").split("\\s*,\\s*"))
        .filter(directive -> !directive.matches("no-cache=\"?set-cookie\"?"))
        .toList();
  }

  /** Where the browser is sent; null if it is not. */
  public String location() {
    return header("Location");
  }

  /** Whether a cookie comes with it; that the server counts a session's changes is none. */
  public boolean setsCookies() {
    return setCookies().stream().anyMatch(cookie -> !cookie.isOfPayara());
  }

  /** What it sets. */
  public List<SetCookie> setCookies() {
    return headers.allValues("Set-Cookie").stream().map(SetCookie::parse).toList();
  }

  /** The body as JSON. */
  public JsonStructure json() {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.read();
    }
  }

  /** The stable code of a failure, wherever it stands. */
  public String reason() {
    if (String.valueOf(header("Content-Type")).startsWith("application/problem+json")) {
      return json().asJsonObject().getString("code");
    }
    Matcher error = ERROR.matcher(String.valueOf(location()));
    return error.find() ? error.group(1) : null;
  }

  /** The fields of a form of the page, filled in as they are. */
  public Parameters form(String id) {
    Matcher form = Pattern.compile("(?s)<form id=\"" + id + "\".*?</form>").matcher(body);
    if (!form.find()) {
      throw new AssertionError("No form " + id + " in " + body);
    }
    Parameters fields = Parameters.none();
    for (Matcher input = INPUT.matcher(form.group()); input.find(); ) {
      Matcher value = VALUE.matcher(input.group());
      boolean pressed = input.group().contains("type=\"submit\"");
      boolean unchecked = input.group().contains("type=\"checkbox\"");
      if (!pressed && !unchecked) {
        fields = fields.and(input.group(1), value.find() ? value.group(1) : "");
      }
    }
    return fields;
  }

  @Override
  public String toString() {
    return status + " " + headers.map() + "\n" + body;
  }
}
