package eesocial.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Configurable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The one door to the network: every call to a provider leaves here. Login's own calls end within
 * five seconds, those of one request together within its {@link Deadline}, and those to one
 * provider have a {@link Bulkhead}; the application's own have their time limits alone.
 */
@ApplicationScoped
public class ProviderHttp {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final int API_READ_SECONDS = 30;

  @Inject Settings settings;
  @Inject Deadline deadline;

  private ProviderCalls calls;
  private Client api;

  @PostConstruct
  void open() {
    calls = new ProviderCalls(settings.maxCalls(), CONNECT);
    api = apiClient();
  }

  static Client apiClient() {
    return ClientBuilder.newBuilder()
        .connectTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
        .readTimeout(API_READ_SECONDS, TimeUnit.SECONDS)
        // Jakarta REST has no word for it; the implementation that follows redirects has this one
        .property("jersey.config.client.followRedirects", false)
        .build();
  }

  @PreDestroy
  void close() {
    api.close();
    calls.close();
  }

  /**
   * Sends requests that Nimbus made to a provider. What goes wrong is an {@link IOException} if the
   * provider cannot be reached, is slow or answers too much, a {@link SocialException}
   * PROVIDER_UNAVAILABLE if it is not even asked, INVALID_PROVIDER_RESPONSE if the address is not
   * {@linkplain #safe safe}.
   */
  public HTTPRequestSender to(Peer peer) {
    return request -> {
      safe(request.getURI());
      return calls.send(peer, request, this::left);
    };
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
            .connectTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
            .readTimeout(API_READ_SECONDS, TimeUnit.SECONDS)
            .baseUri(safe(uri));
    equipment.accept(builder);
    return builder.build(type);
  }

  /**
   * The address, if we go there and send people there.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is null, has no host or is plain http,
   *     save in development
   */
  public URI safe(URI uri) {
    String scheme = uri == null || uri.getHost() == null ? null : uri.getScheme();
    if ("https".equals(scheme) || (settings.development() && "http".equals(scheme))) {
      return uri;
    }
    throw new SocialException(
        Reason.INVALID_PROVIDER_RESPONSE, "an address of the provider is missing or not https");
  }

  /**
   * The same for an address that the provider itself names, of its own metadata.
   *
   * @throws SocialException also PROVIDER_UNAVAILABLE, if it leads into a network that is not the
   *     provider's own
   */
  public URI safe(Peer peer, URI uri) {
    safe(uri);
    try {
      calls.lookUp(peer, uri, this::left);
    } catch (IOException unknown) {
      // whoever calls there will notice
    }
    return uri;
  }

  private Duration left() throws IOException {
    Duration left = CALL;
    try {
      left = deadline.left(CALL);
    } catch (ContextNotActiveException inTheBackground) {
      // nobody waits
    }
    if (left.isNegative() || left.isZero()) {
      throw new IOException("the time for this request is up");
    }
    return left;
  }
}
