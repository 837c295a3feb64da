package eesocial.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;

/** One person's browser. All its tabs share the cookies; it follows a redirect when told to. */
public final class Browser {

  private static final HttpClient CLIENT = client().build();

  private final CookieJar cookies = new CookieJar();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final String site;
  private final HttpClient client;
  private final boolean recording;

  /** A browser for the site of the suite. */
  public Browser() {
    this(Site.at(""));
  }

  /** A browser for a site somewhere else. */
  public Browser(String site) {
    this(site, false);
  }

  private Browser(String site, boolean recording) {
    this.site = site;
    this.client = CLIENT;
    this.recording = recording;
  }

  /** A browser for a site behind TLS; it keeps every answer. */
  public Browser(String site, SSLContext trusted) {
    this.site = site;
    this.client = client().version(HttpClient.Version.HTTP_2).sslContext(trusted).build();
    this.recording = true;
  }

  /** A browser that keeps every answer. */
  public static Browser recording() {
    return new Browser(Site.at(""), true);
  }

  /** The answers that were kept. */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10));
  }

  /** The cookies. */
  public CookieJar cookies() {
    return cookies;
  }

  /** Begins a request for a path of the site, as from one of its own pages. */
  public Call on(String path) {
    return new Call(this, URI.create(path.startsWith("http") ? path : site + path));
  }

  /** Visits a page of the site from another one. */
  public Answer get(String path) {
    return on(path).get();
  }

  /** Brings back what a provider said: comes from another site, by GET or by POST. */
  public Answer bring(Callback callback) {
    return callback.posted()
        ? on(callback.address()).crossSite().post(callback.parameters())
        : on(callback.uri()).crossSite().get();
  }

  /** Goes where a response sends it. */
  public Answer follow(Answer answer) {
    return on(answer.location()).get();
  }

  Answer send(Call call) {
    try {
      HttpResponse<String> response = client.send(call.request(), BodyHandlers.ofString());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      cookies.take(answer.setCookies(), "https".equals(response.uri().getScheme()));
      if (recording) {
        answers.add(answer);
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError("No answer to " + call.request(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
