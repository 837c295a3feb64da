package eesocial.browser;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters of a request, from its query and its body together, so that what is given twice
 * shows. The body is a form or a JSON object of texts. It is read from the entity that Jakarta REST
 * hands us: once it has looked whether there is one, the servlet's own parameters may lack a byte.
 */
final class Parameters {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int MAX_BYTES = 32_768;

  private Parameters() {}

  /**
   * The parameters, with every value of each.
   *
   * @throws SocialException UNSUPPORTED_MEDIA_TYPE or INVALID_REQUEST if the body cannot be read
   */
  static Map<String, List<String>> of(HttpServletRequest request, InputStream entity) {
    String body = read(entity);
    // without one there is nothing to read, or a filter before us has read it: then the servlet's
    // parameters are complete
    if (body.isEmpty()) {
      return complete(request);
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    add(parameters, URLUtils.parseParameters(request.getQueryString()));
    add(parameters, parsed(request, body));
    return parameters;
  }

  /** Whether the body is JSON. */
  static boolean areJson(HttpServletRequest request) {
    return mediaType(request).equals(JSON);
  }

  private static Map<String, List<String>> parsed(HttpServletRequest request, String body) {
    return switch (mediaType(request)) {
      case FORM -> URLUtils.parseParameters(body);
      case JSON -> JsonTexts.of(body);
      default ->
          throw new SocialException(
              Reason.UNSUPPORTED_MEDIA_TYPE, "the body is neither a form nor JSON");
    };
  }

  private static Map<String, List<String>> complete(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    try {
      request
          .getParameterMap()
          .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    } catch (RuntimeException e) {
      // of what is wrongly encoded servers keep what they can, or throw what they like
      throw new SocialException(Reason.INVALID_REQUEST, "the parameters cannot be read", e);
    }
    return parameters;
  }

  private static void add(Map<String, List<String>> parameters, Map<String, List<String>> more) {
    more.forEach((name, v) -> parameters.computeIfAbsent(name, n -> new ArrayList<>()).addAll(v));
  }

  /** RFC 9110, section 8.3.1, without its parameters. */
  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String read(InputStream entity) {
    try {
      byte[] bytes = entity.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new SocialException(Reason.INVALID_REQUEST, "the body is too long");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SocialException(Reason.INVALID_REQUEST, "the body is broken off", e);
    }
  }
}
