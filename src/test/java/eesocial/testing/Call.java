package eesocial.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A request about to be made, with what a browser adds of its own accord. */
public final class Call {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Browser browser;
  private final URI uri;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Parameters body = Parameters.none();
  private String text;
  private String method = "GET";
  private boolean crossSite;
  private boolean fetchMetadata = true;
  private boolean late;

  Call(Browser browser, URI uri) {
    this.browser = browser;
    this.uri = uri;
    headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** Another site's page makes the request. */
  public Call crossSite() {
    crossSite = true;
    return this;
  }

  /** A client that is no browser, or a very old one: no {@code Sec-Fetch-Site}, no Origin. */
  public Call bare() {
    fetchMetadata = false;
    return this;
  }

  /** A script asks for JSON. */
  public Call json() {
    return header("Accept", "application/json");
  }

  /** The body sets out when the server asks for it (RFC 9110, section 10.1.1). */
  public Call late() {
    late = true;
    return this;
  }

  /** Sets a header. */
  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Adds a field to the form. */
  public Call field(String name, String value) {
    body = body.and(name, value);
    return this;
  }

  public Answer get() {
    return send("GET");
  }

  public Answer post() {
    return send("POST");
  }

  /** Posts a form. */
  public Answer post(Parameters fields) {
    body = fields;
    return send("POST");
  }

  public Answer delete() {
    return send("DELETE");
  }

  /** Posts what is no form. */
  public Answer post(String contentType, String body) {
    text = body;
    return header("Content-Type", contentType).send("POST");
  }

  /** Uses any method. */
  public Answer send(String anyMethod) {
    method = anyMethod;
    return browser.send(this);
  }

  HttpRequest request() {
    boolean safe = SAFE.contains(method);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(40))
            .method(method, publisher())
            .expectContinue(late);
    if (fetchMetadata) {
      request.header("Sec-Fetch-Site", crossSite ? "cross-site" : "same-origin");
      if (!safe) {
        request.header("Origin", crossSite ? "https://evil.example" : origin());
      }
    }
    if (!body.entries().isEmpty() || "POST".equals(method)) {
      request.header("Content-Type", FORM);
    }
    String cookie = browser.cookies().header(uri, crossSite, safe);
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    headers.forEach(request::setHeader);
    return request.build();
  }

  private String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private BodyPublisher publisher() {
    if (text != null) {
      return BodyPublishers.ofString(text);
    }
    boolean empty = body.entries().isEmpty() && !"POST".equals(method);
    return empty ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
  }
}
