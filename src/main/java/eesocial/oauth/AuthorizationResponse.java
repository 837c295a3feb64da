package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.util.List;
import java.util.Map;

/**
 * What the browser brings back from the provider (RFC 6749, sections 4.1.2 and 4.1.2.1; {@code iss}
 * of RFC 9207).
 *
 * @param state the state of the request; never null
 * @param code the authorization code; null if there is an error
 * @param error the error code; null if there is a code
 * @param issuer who says so; null if the provider does not
 */
public record AuthorizationResponse(String state, String code, String error, String issuer) {

  private static final int MAX_LENGTH = 4096;

  /**
   * Reads the parameters strictly: one state, either a code or an error, nothing twice.
   *
   * @throws SocialException INVALID_REQUEST for anything else
   */
  public static AuthorizationResponse of(Map<String, List<String>> parameters) {
    String state = one(parameters, "state");
    String code = one(parameters, "code");
    String error = one(parameters, "error");
    if (state == null || (code == null) == (error == null)) {
      throw invalid("a callback needs state and either code or error");
    }
    return new AuthorizationResponse(state, code, error, one(parameters, "iss"));
  }

  private static String one(Map<String, List<String>> parameters, String name) {
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

  private static SocialException invalid(String detail) {
    return new SocialException(Reason.INVALID_REQUEST, detail);
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "AuthorizationResponse[***]";
  }
}
