package eesocial.oauth1;

import static java.util.stream.Collectors.joining;

import eesocial.provider.ClientRegistration;
import eesocial.provider.SignatureMethod;
import eesocial.secret.Hmac;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Signs requests with our credentials and those of a token (RFC 5849, section 3). */
public final class OAuth1Signature {

  /** As 30 letters and digits: the longest that every server takes. */
  private static final int NONCE_BYTES = 15;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SignatureMethod method;
  private final ClientRegistration client;
  private final String token;
  private final String tokenSecret;

  /**
   * A signature of ours.
   *
   * @param token the temporary credentials or the access token; null before there is any
   * @param tokenSecret the secret that came with it; null before there is any
   */
  public OAuth1Signature(
      SignatureMethod method, ClientRegistration client, String token, String tokenSecret) {
    this.method = method;
    this.client = client;
    this.token = token;
    this.tokenSecret = tokenSecret;
  }

  /**
   * The {@code Authorization} header of a request that is sent once (RFC 5849, section 3.5.1).
   *
   * @param uri where it goes, query included, escaped as it is sent
   * @param form the fields of its body; empty if the body is no form
   * @param extra protocol parameters of this one request: {@code oauth_verifier}
   */
  public String authorization(
      String httpMethod, URI uri, Map<String, List<String>> form, Map<String, String> extra) {
    Map<String, String> protocol = protocol();
    protocol.putAll(extra);
    Stream<Parameter> signed = Stream.concat(parameters(protocol), Parameter.of(form));
    protocol.put("oauth_signature", of(SignatureBaseString.of(httpMethod, uri, signed)));
    return parameters(protocol)
        .map(Parameter::encoded)
        .map(parameter -> parameter.name() + "=\"" + parameter.value() + "\"")
        .collect(joining(", ", "OAuth ", ""));
  }

  /** RFC 5849, section 3.1. */
  private Map<String, String> protocol() {
    Map<String, String> protocol = new TreeMap<>();
    protocol.put("oauth_consumer_key", client.clientId());
    protocol.put("oauth_signature_method", method.code());
    protocol.put("oauth_timestamp", Long.toString(Instant.now().getEpochSecond()));
    protocol.put("oauth_nonce", nonce());
    protocol.put("oauth_version", "1.0");
    if (token != null) {
      protocol.put("oauth_token", token);
    }
    return protocol;
  }

  /** RFC 5849, section 3.4.2. */
  String of(String baseString) {
    String secret = client.clientSecret() == null ? "" : client.clientSecret();
    String key =
        Parameter.encode(secret) + "&" + Parameter.encode(tokenSecret == null ? "" : tokenSecret);
    return Base64.getEncoder().encodeToString(Hmac.of(method.mac(), key, baseString));
  }

  private static Stream<Parameter> parameters(Map<String, String> protocol) {
    return protocol.entrySet().stream().map(e -> new Parameter(e.getKey(), e.getValue()));
  }

  private static String nonce() {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
