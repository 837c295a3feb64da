package eesocial.http;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import eesocial.failure.SocialException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Login's own calls to the providers, each behind its {@link Bulkhead} and within its reach. */
final class ProviderCalls implements AutoCloseable {

  private final int maxCalls;
  private final Waiting waiting = new Waiting();
  private final Reach reach = new Reach(InetAddress::getAllByName);
  private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();
  private final SingleCall singleCall;

  /**
   * No calls yet.
   *
   * @param maxCalls to one provider at the same time
   */
  ProviderCalls(int maxCalls, Duration connectTimeout) {
    this.maxCalls = maxCalls;
    this.singleCall = new SingleCall(connectTimeout, waiting.threads());
  }

  /** How long a call may take, when it begins. */
  @FunctionalInterface
  interface Patience {
    Duration left() throws IOException;
  }

  /**
   * Sends a request.
   *
   * @throws IOException if the provider cannot be reached, is slow or answers too much
   * @throws SocialException PROVIDER_UNAVAILABLE if it is not even asked
   */
  HTTPResponse send(Peer peer, ReadOnlyHTTPRequest request, Patience patience) throws IOException {
    return bulkheads
        .computeIfAbsent(peer.id(), id -> new Bulkhead(id, maxCalls, System::nanoTime))
        .call(
            () -> {
              lookUp(peer, request.getURI(), patience);
              return singleCall.send(request, patience.left());
            });
  }

  /**
   * Looks up where an address leads, unless the operator wrote it down.
   *
   * @throws SocialException PROVIDER_UNAVAILABLE if the provider may not send us there
   */
  void lookUp(Peer peer, URI uri, Patience patience) throws IOException {
    if (!peer.hosts().contains(uri.getHost())) {
      waiting.call(
          () -> {
            reach.require(peer, uri);
            return uri;
          },
          patience.left());
    }
  }

  @Override
  public void close() {
    waiting.close();
  }
}
