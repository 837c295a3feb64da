package eesocial.oauth1;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/** What is signed of a request (RFC 5849, section 3.4.1). */
final class SignatureBaseString {

  private SignatureBaseString() {}

  /**
   * The signature base string.
   *
   * @param uri where the request goes, query included
   * @param others the protocol parameters but the signature, and the fields of a form
   */
  static String of(String method, URI uri, Stream<Parameter> others) {
    String normalized =
        Stream.concat(Parameter.parse(uri.getRawQuery()), others)
            .map(Parameter::encoded)
            .sorted(comparing(Parameter::name).thenComparing(Parameter::value))
            .map(parameter -> parameter.name() + "=" + parameter.value())
            .collect(joining("&"));
    return Stream.of(method.toUpperCase(Locale.ROOT), baseStringUri(uri), normalized)
        .map(Parameter::encode)
        .collect(joining("&"));
  }

  /** RFC 5849, section 3.4.1.2: what the request line and the {@code Host} header say. */
  private static String baseStringUri(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean usual = uri.getPort() == -1 || uri.getPort() == ("https".equals(scheme) ? 443 : 80);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return scheme + "://" + host + (usual ? "" : ":" + uri.getPort()) + path;
  }
}
