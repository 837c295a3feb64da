package eesocial.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Configurable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The one door to the network: every call to a provider leaves here. Login's own calls follow no
 * redirect, are sent once, end within five seconds and read no more than a mebibyte. They go
 * through Java's client: the one below Jersey sends a POST again when a connection breaks, and a
 * code must not be sent twice.
 */
@ApplicationScoped
public class ProviderHttp implements HTTPRequestSender {

  private static final String TYPE = "Content-Type";
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final int CONNECT_SECONDS = 3;
  private static final int TOTAL_SECONDS = 5;
  private static final int API_READ_SECONDS = 30;

  @Inject Settings settings;

  private HttpClient http;
  private Client api;

  @PostConstruct
  void open() {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(CONNECT_SECONDS))
            .build();
    api =
        ClientBuilder.newBuilder()
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(API_READ_SECONDS, TimeUnit.SECONDS)
            // Jersey follows redirects of GET unless told otherwise; the other clients do not
            .property("jersey.config.client.followRedirects", false)
            .build();
  }

  @PreDestroy
  void close() {
    api.close();
  }

  /** A Jakarta REST target for the application's own calls to a provider's API. */
  public WebTarget target(URI uri) {
    return api.target(safe(uri));
  }

  /**
   * The same as a MicroProfile REST Client, which follows no redirect either.
   *
   * @param type its interface
   * @param equipment registers what the client shall have
   */
  public <T> T client(URI uri, Class<T> type, Consumer<Configurable<?>> equipment) {
    RestClientBuilder builder =
        RestClientBuilder.newBuilder()
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(API_READ_SECONDS, TimeUnit.SECONDS)
            .baseUri(safe(uri));
    equipment.accept(builder);
    return builder.build(type);
  }

  /**
   * Sends a request that Nimbus made.
   *
   * @throws IOException if the provider cannot be reached, is slow or answers too much
   * @throws SocialException INVALID_PROVIDER_RESPONSE if the address is not safe
   */
  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(translate(request), head -> new LimitedBody(MAX_BODY_BYTES));
    try {
      return translate(answer.get(TOTAL_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("no usable answer from " + request.getURI().getHost(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    } finally {
      answer.cancel(true);
    }
  }

  /**
   * The address, if we go there and send people there.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is null or plain http, save in
   *     development
   */
  public URI safe(URI uri) {
    String scheme = uri == null ? null : uri.getScheme();
    if ("https".equals(scheme) || (settings.development() && "http".equals(scheme))) {
      return uri;
    }
    throw new SocialException(
        Reason.INVALID_PROVIDER_RESPONSE, "an address of the provider is missing or not https");
  }

  private HttpRequest translate(ReadOnlyHTTPRequest request) {
    String body = request.getBody();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(safe(request.getURI()))
            .setHeader("User-Agent", "ee-social")
            .method(
                request.getMethod().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request.getHeaderMap().forEach((name, v) -> v.forEach(value -> builder.setHeader(name, value)));
    return builder.build();
  }

  private static HTTPResponse translate(HttpResponse<byte[]> answer) {
    HTTPResponse copy = new HTTPResponse(answer.statusCode());
    answer.headers().firstValue(TYPE).ifPresent(type -> copy.setHeader(TYPE, type));
    copy.setBody(new String(answer.body(), StandardCharsets.UTF_8));
    return copy;
  }
}
