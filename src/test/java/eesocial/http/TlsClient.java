package eesocial.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import eesocial.testing.Together;
import jakarta.ws.rs.client.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * Calls addresses in a JVM of its own, whose trust store is set before its first connection: {@code
 * <times> <address>...}. Prints a line for each kind of client and address with what became of it.
 */
final class TlsClient {

  private TlsClient() {}

  public static void main(String[] arguments) {
    int times = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      URI uri = URI.create(arguments[i]);
      try (ProviderCalls calls = new ProviderCalls(200, Duration.ofSeconds(60))) {
        say("login", times, () -> login(calls, uri));
      }
      Client api = ProviderHttp.apiClient();
      say("api", times, () -> api.target(uri).request().get(String.class));
      api.close();
    }
    System.exit(0);
  }

  private static void say(String kind, int times, Callable<String> call) {
    Set<String> outcomes = new TreeSet<>(Together.run(times, () -> outcome(call)));
    System.out.println(kind + " " + String.join(" | ", outcomes).replaceAll("\\s+", " "));
  }

  private static String login(ProviderCalls calls, URI uri) throws Exception {
    Peer peer = new Peer("tls", null, Set.of(uri.getHost()));
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, uri);
    return calls.send(peer, request, () -> Duration.ofSeconds(60)).getBody();
  }

  private static String outcome(Callable<String> call) {
    try {
      return "OK " + call.call();
    } catch (Exception e) {
      StringBuilder causes = new StringBuilder();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        causes.append(cause).append(' ');
      }
      return causes.toString();
    }
  }
}
