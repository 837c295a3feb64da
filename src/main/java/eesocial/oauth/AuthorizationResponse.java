package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.AuthorizationStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the browser brings back from the provider (RFC 6749, sections 4.1.2 and 4.1.2.1; {@code iss}
 * of RFC 9207).
 *
 * @param state the state of the request; never null
 * @param code the authorization code or, in OAuth 1.0a, the verifier; null if there is an error
 * @param error the error code; null if there is a code
 * @param issuer who says so; null if the provider does not
 * @param extras what else the provider's definition wants of the parameters
 */
public record AuthorizationResponse(
    String state, String code, String error, String issuer, Map<String, String> extras) {

  private static final int MAX_LENGTH = 4096;

  /**
   * Reads the parameters strictly: one state, either a code or an error, nothing twice.
   *
   * @throws SocialException INVALID_REQUEST for anything else
   */
  static AuthorizationResponse of(AuthorizationStyle style, Map<String, List<String>> parameters) {
    String state = one(parameters, "state");
    String code = one(parameters, "code");
    String error = one(parameters, "error");
    if (state == null || (code == null) == (error == null)) {
      throw invalid("a callback needs state and either code or error");
    }
    return new AuthorizationResponse(
        state, code, error, one(parameters, "iss"), extras(style, parameters));
  }

  private static Map<String, String> extras(
      AuthorizationStyle style, Map<String, List<String>> parameters) {
    Map<String, String> extras = new TreeMap<>();
    Stream.concat(style.callbackParameters().stream(), Stream.ofNullable(style.callbackProfile()))
        .filter(name -> one(parameters, name) != null)
        .forEach(name -> extras.put(name, one(parameters, name)));
    return extras;
  }

  /** The value of a parameter; null if it is not there. */
  static String one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw invalid(name + " is given twice");
    }
    if (values.isEmpty() || values.get(0).isEmpty()) {
      return null;
    }
    if (values.get(0).length() > MAX_LENGTH) {
      throw invalid(name + " is too long");
    }
    return values.get(0);
  }

  static SocialException invalid(String detail) {
    return new SocialException(Reason.INVALID_REQUEST, detail);
  }

  /** The same as parameters again. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>(extras);
    parameters.put("state", state);
    put(parameters, "code", code);
    put(parameters, "error", error);
    put(parameters, "iss", issuer);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "AuthorizationResponse[***]";
  }
}
