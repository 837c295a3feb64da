package eesocial.oauth1;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the form-encoded answers of OAuth 1.0a (RFC 5849, section 2), strictly. */
public final class FormAnswer {

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads an answer.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it says something twice or is no form
   */
  public FormAnswer(String text) {
    try {
      Parameter.parse(text).forEach(this::add);
    } catch (IllegalArgumentException e) {
      throw invalid("the answer is no form");
    }
  }

  private void add(Parameter parameter) {
    if (values.put(parameter.name(), parameter.value()) != null) {
      throw invalid("the answer says something twice");
    }
  }

  /** The value of a name; null if it is not there. */
  public String find(String name) {
    return values.get(name);
  }

  /**
   * A token or its secret.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it is missing or could not be kept
   */
  public String require(String name) {
    String value = values.getOrDefault(name, "");
    if (!value.matches("[!-~]{1,1024}")) {
      throw invalid("the answer has no usable " + name);
    }
    return value;
  }

  /** All of it. */
  public JsonObject json() {
    return Json.createObjectBuilder(values).build();
  }

  private static SocialException invalid(String detail) {
    return new SocialException(Reason.INVALID_PROVIDER_RESPONSE, detail);
  }
}
