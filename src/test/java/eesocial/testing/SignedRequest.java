package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as a provider of OAuth 1.0a verifies it (RFC 5849, section 3.2), by the RFC's text and
 * not by our code.
 *
 * @param request the request
 * @param protocol the parameters of its {@code Authorization} header
 */
record SignedRequest(Seen request, Map<String, String> protocol) {

  private static final String SCHEME = "OAuth ";
  private static final Map<String, String> MACS =
      Map.of("HMAC-SHA1", "HmacSHA1", "HMAC-SHA256", "HmacSHA256");

  /** Whether it is one at all. */
  static boolean is(Seen request) {
    return String.valueOf(request.header("Authorization")).startsWith(SCHEME);
  }

  /** Reads the header (section 3.5.1). */
  static SignedRequest of(Seen request) {
    Map<String, String> protocol = new LinkedHashMap<>();
    if (is(request)) {
      for (String pair :
          request.header("Authorization").substring(SCHEME.length()).split(", ", -1)) {
        Parameters one = Parameters.parse(pair.replace("+", "%2B").replace("\"", ""));
        one.entries().forEach(entry -> protocol.put(entry.getKey(), entry.getValue()));
      }
    }
    return new SignedRequest(request, protocol);
  }

  String get(String name) {
    return protocol.get(name);
  }

  /** Whether client and token sign like that. */
  boolean isSignedBy(Registration client, String tokenSecret) {
    String mac = MACS.get(get("oauth_signature_method"));
    return mac != null
        && client.clientId().equals(get("oauth_consumer_key"))
        && hmac(mac, escape(client.clientSecret()) + "&" + escape(tokenSecret))
            .equals(get("oauth_signature"));
  }

  private String hmac(String algorithm, String key) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(baseString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Section 3.4.1. */
  private String baseString() {
    String type = String.valueOf(request.header("Content-Type"));
    boolean form = type.startsWith("application/x-www-form-urlencoded");
    String address = "http://" + request.header("Host") + request.path();
    String parameters =
        Stream.of(
                Parameters.parse(request.query()).entries(),
                Parameters.parse(form ? request.body() : "").entries(),
                List.copyOf(protocol.entrySet()))
            .flatMap(List::stream)
            .filter(entry -> !entry.getKey().equals("oauth_signature"))
            .map(entry -> List.of(escape(entry.getKey()), escape(entry.getValue())))
            .sorted((a, b) -> (a.get(0) + " " + a.get(1)).compareTo(b.get(0) + " " + b.get(1)))
            .map(pair -> String.join("=", pair))
            .collect(joining("&"));
    return request.method() + "&" + escape(address) + "&" + escape(parameters);
  }

  /** Section 3.6. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      boolean unreserved = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
      escaped.append(unreserved ? String.valueOf((char) b) : String.format("%%%02X", b));
    }
    return escaped.toString();
  }
}
