package eesocial.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import eesocial.failure.SocialException;
import eesocial.testing.RawProvider;
import eesocial.testing.Together;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * D117, D125: whatever a provider does below and in HTTP, a call ends in time, with little memory,
 * and the connection with it.
 */
class FaultyProviderTest {

  private static final Duration LIMIT = Duration.ofSeconds(9); // 5, on a machine with much to do
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String GIBIBYTE = "Content-Length: 1073741824";
  private static final String BLANKS = " ".repeat(8192);

  private final ProviderCalls calls = new ProviderCalls(9, Duration.ofSeconds(3));

  @AfterEach
  void close() {
    calls.close();
  }

  @Test
  void callEndsInTime() throws Exception {
    try (RawProvider blackHole = RawProvider.blackHole()) {
      URI refused = RawProvider.nowhere();
      URI lost = blackHole.at("http", "127.0.0.1");
      List<Callable<Void>> calls = new ArrayList<>();
      Stream.of(refused, lost).forEach(uri -> calls.add(() -> fails(uri)));
      nonsense().forEach(provider -> calls.add(() -> failsAtOnce(provider)));
      slowOrEndless().forEach((name, provider) -> calls.add(() -> fails(name, provider)));
      Together.run(calls);
    }
  }

  /**
   * Java 17 leaves these connections open (seen with 17.0.15), and gives us no way to close them.
   */
  private static List<RawProvider> nonsense() {
    return List.of(
        RawProvider.writing("nonsense\r\n\r\n", ""),
        RawProvider.writing("", "nonsense"),
        RawProvider.writing("", "HTTP/1.1 100 Continue\r\n\r\n"),
        RawProvider.writing(OK, "X: " + BLANKS + "x\r\n"),
        RawProvider.writing(OK + "X: ", BLANKS));
  }

  private static Map<String, RawProvider> slowOrEndless() {
    return Map.of(
        "silence", RawProvider.doing(c -> c.getInputStream().readAllBytes()),
        "a byte a second", RawProvider.doing(FaultyProviderTest::drip),
        "a reset", RawProvider.doing(FaultyProviderTest::breakOff),
        "half a body", RawProvider.writing(OK + "Content-Length: 99\r\n\r\n{", ""),
        "endless chunks", RawProvider.writing(CHUNKED, "2000\r\n" + BLANKS + "\r\n"),
        "an endless extension", RawProvider.writing(CHUNKED + "1;", BLANKS),
        "a gibibyte", RawProvider.writing(OK + GIBIBYTE + "\r\n\r\n", BLANKS),
        "no length", RawProvider.writing(OK + "\r\n", BLANKS));
  }

  /** TLS that never begins; the answers before are without it. */
  @Test
  void handshakeEndsInTime() throws Exception {
    try (RawProvider provider = RawProvider.doing(c -> c.getInputStream().readAllBytes())) {
      assertThat(failure(provider.at("https", "localhost"))).isInstanceOf(IOException.class);
      assertThat(provider.isLeft()).isTrue();
    }
  }

  /** What it would be unpacked nobody ever learns. */
  @Test
  void compressedBodyIsRefused() throws Exception {
    String gzip = OK + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}";
    try (RawProvider provider = RawProvider.writing(gzip, "")) {
      assertThat(failure(provider.at("http", "127.0.0.1")))
          .isInstanceOf(SocialException.class)
          .hasMessageContaining("compressed");
    }
  }

  @Test
  void mebibyteIsReadAndNoMore() throws Exception {
    String mebibyte = " ".repeat(1 << 20);
    try (RawProvider enough = RawProvider.writing(OK + "\r\n" + mebibyte, "");
        RawProvider tooMuch = RawProvider.writing(OK + "\r\n" + mebibyte + " ", "")) {
      assertThat(failure(enough.at("http", "127.0.0.1"))).isNull();
      assertThat(failure(tooMuch.at("http", "127.0.0.1")))
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("the answer is too long");
    }
  }

  private Void fails(String name, RawProvider provider) throws Exception {
    try (provider) {
      fails(provider.at("http", "127.0.0.1"));
      assertThat(provider.isLeft()).as("connection left after " + name).isTrue();
      assertThat(provider.connections()).isEqualTo(1);
    }
    return null;
  }

  private Void failsAtOnce(RawProvider provider) throws IOException {
    try (provider) {
      return fails(provider.at("http", "127.0.0.1"));
    }
  }

  private Void fails(URI uri) {
    Instant begun = Instant.now();
    assertThat(failure(uri)).isInstanceOf(IOException.class);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(LIMIT);
    return null;
  }

  private Throwable failure(URI uri) {
    Peer peer = new Peer(uri.toString(), null, Set.of(uri.getHost()));
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, uri);
    request.setBody("grant_type=authorization_code");
    return catchThrowable(() -> calls.send(peer, request, () -> CALL));
  }

  private static void drip(Socket connection) throws IOException, InterruptedException {
    OutputStream out = connection.getOutputStream();
    out.write((OK + "\r\n").getBytes(ISO_8859_1));
    while (true) {
      out.write(' ');
      Thread.sleep(1000); // the provider's slowness is what is tested
    }
  }

  private static void breakOff(Socket connection) throws IOException {
    connection.getInputStream().readNBytes(16);
    connection.getOutputStream().write((OK + "Content-Length: 99\r\n\r\n{").getBytes(ISO_8859_1));
    connection.setSoLinger(true, 0); // a reset instead of an end
  }
}
