package eesocial.browser;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request, from its query and its form together, so that what is given twice
 * shows. The form is read from the entity that Jakarta REST hands us: once it has looked whether
 * there is one, the servlet's own parameters may lack a byte.
 */
final class Parameters {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MAX_BYTES = 32_768;

  private Parameters() {}

  /** The parameters; null if the form cannot be read. */
  static Map<String, List<String>> of(HttpServletRequest request, InputStream entity) {
    String form = isForm(request) ? read(entity) : "";
    if (form == null) {
      return null;
    }
    // a filter before us has read the form: then the servlet's parameters are complete
    if (form.isEmpty()) {
      return complete(request);
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    add(parameters, request.getQueryString());
    add(parameters, form);
    return parameters;
  }

  private static Map<String, List<String>> complete(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }

  private static void add(Map<String, List<String>> parameters, String encoded) {
    URLUtils.parseParameters(encoded)
        .forEach((name, v) -> parameters.computeIfAbsent(name, n -> new ArrayList<>()).addAll(v));
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(FORM);
  }

  /** The form, or null if it is too long or broken off. */
  private static String read(InputStream entity) {
    try {
      byte[] bytes = entity.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES ? null : new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null;
    }
  }
}
