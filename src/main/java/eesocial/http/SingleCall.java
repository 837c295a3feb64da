package eesocial.http;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * One request that Nimbus made and the answer to it: no redirect is followed, nothing is sent
 * twice, at most a mebibyte is read. By Java's client: one below Jakarta REST sends a POST again
 * when a connection breaks, and a code must not be sent twice.
 */
final class SingleCall {

  private static final String TYPE = "Content-Type";
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final HttpClient http;

  SingleCall(Duration connectTimeout, Executor threads) {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(threads)
            .build();
  }

  /**
   * Sends the request and waits for the end of the answer.
   *
   * @throws IOException if there is none by then, or too much of it
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is compressed, which nobody asked for
   */
  HTTPResponse send(ReadOnlyHTTPRequest request, Duration limit) throws IOException {
    return translate(
        Waiting.await(
            http.sendAsync(translate(request), head -> new LimitedBody(MAX_BODY_BYTES)), limit));
  }

  private static HttpRequest translate(ReadOnlyHTTPRequest request) {
    String body = request.getBody();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.getURI())
            .setHeader("User-Agent", "ee-social")
            .method(
                request.getMethod().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request.getHeaderMap().forEach((name, v) -> v.forEach(value -> builder.setHeader(name, value)));
    return builder.build();
  }

  private static HTTPResponse translate(HttpResponse<byte[]> answer) {
    String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (!"identity".equalsIgnoreCase(encoding)) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the answer is compressed, which nobody asked for");
    }
    HTTPResponse copy = new HTTPResponse(answer.statusCode());
    answer.headers().firstValue(TYPE).ifPresent(type -> copy.setHeader(TYPE, type));
    copy.setBody(text(answer.body()));
    return copy;
  }

  /** UTF-8 (RFC 8259, section 8.1); null for other bytes: nothing is read out of guesses. */
  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
