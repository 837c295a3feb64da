package eesocial.provider;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a provider is asked for the user's profile (OpenID Connect Core 1.0, section 5.3.1).
 *
 * @param source where it comes from
 * @param values the parameters of the request, also with pointers into the token response
 */
public record UserInfoStyle(Source source, Map<String, ProfileValue> values) {

  /** Where the profile comes from. */
  public enum Source {
    /** A GET of the user info endpoint. */
    GET,
    /** A POST to it; parameters travel as a form. */
    POST,
    /** The ID token alone. */
    ID_TOKEN,
    /** The token response. */
    TOKEN_RESPONSE
  }

  static UserInfoStyle of(Definition definition) {
    Map<String, ProfileValue> values = new LinkedHashMap<>();
    definition
        .parameters("userinfo-parameters")
        .forEach((name, text) -> values.put(name, definition.value("userinfo-parameters", text)));
    return new UserInfoStyle(
        definition.choice("userinfo-request", Source.class, Source.GET), values);
  }

  /** The parameters of the request; what leads nowhere is left out. */
  public Map<String, String> parameters(JsonObject tokenResponse) {
    Map<String, String> parameters = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          String text = Pointers.text(value.find(tokenResponse));
          if (!text.isEmpty()) {
            parameters.put(name, text);
          }
        });
    return parameters;
  }

  /** Whether there is a request at all. */
  public boolean isRequested() {
    return source == Source.GET || source == Source.POST;
  }
}
