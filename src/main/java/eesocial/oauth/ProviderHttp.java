package eesocial.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one door to the network: every call to a provider leaves here. Follows no redirect, waits no
 * longer than ten seconds, reads no more than a mebibyte, and hands nothing of a provider's answer
 * on by itself.
 */
@ApplicationScoped
public class ProviderHttp implements HTTPRequestSender {

  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final long CONNECT_SECONDS = 3;
  private static final long READ_SECONDS = 5;
  private static final long TOTAL_NANOS = TimeUnit.SECONDS.toNanos(10);

  @Inject Settings settings;

  @Resource ManagedExecutorService executor;

  private Client client;

  @PostConstruct
  void open() {
    client =
        ClientBuilder.newBuilder()
            .executorService(executor)
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            // Jersey follows redirects of GET unless told otherwise; the other clients do not
            .property("jersey.config.client.followRedirects", false)
            .build();
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** A target for the application's own calls to a provider's API. */
  public WebTarget target(URI uri) {
    return client.target(safe(uri));
  }

  /**
   * Sends a request that Nimbus made.
   *
   * @throws IOException if the provider cannot be reached, is slow, answers too much or redirects
   */
  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    long deadline = System.nanoTime() + TOTAL_NANOS;
    Invocation.Builder builder = client.target(safe(request.getURI())).request();
    request.getHeaderMap().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    builder.header(HttpHeaders.USER_AGENT, "ee-social");
    try (Response response = await(invoke(builder, request), deadline)) {
      HTTPResponse copy = new HTTPResponse(response.getStatus());
      copy.setHeader(HttpHeaders.CONTENT_TYPE, response.getHeaderString(HttpHeaders.CONTENT_TYPE));
      copy.setBody(body(response, deadline));
      return copy;
    } catch (ProcessingException | IllegalStateException e) {
      throw new IOException("no answer from " + request.getURI().getHost(), e);
    }
  }

  private static Future<Response> invoke(Invocation.Builder builder, ReadOnlyHTTPRequest request) {
    String method = request.getMethod().name();
    if (request.getBody() == null) {
      return builder.async().method(method);
    }
    String type = request.getHeaderMap().get(HttpHeaders.CONTENT_TYPE).get(0);
    byte[] body = request.getBody().getBytes(StandardCharsets.UTF_8);
    return builder.async().method(method, Entity.entity(body, MediaType.valueOf(type)));
  }

  /** The client's own time limits begin anew with every byte; this one does not. */
  private static Response await(Future<Response> answer, long deadline) throws IOException {
    try {
      return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      answer.cancel(true);
      throw new IOException("no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    }
  }

  private static String body(Response response, long deadline) throws IOException {
    if (!response.hasEntity()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = response.readEntity(InputStream.class)) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > MAX_BODY_BYTES || System.nanoTime() > deadline) {
          throw new IOException("the answer is too long or too slow");
        }
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * The address, if we go there and send people there.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is null or plain http, save in
   *     development
   */
  URI safe(URI uri) {
    String scheme = uri == null ? null : uri.getScheme();
    if ("https".equals(scheme) || (settings.development() && "http".equals(scheme))) {
      return uri;
    }
    throw new SocialException(
        Reason.INVALID_PROVIDER_RESPONSE, "an address of the provider is missing or not https");
  }
}
