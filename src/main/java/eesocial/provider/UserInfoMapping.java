package eesocial.provider;

import static java.util.stream.Collectors.toMap;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a provider's profile keeps what, by the names of {@link UserInfo}.
 *
 * @param values where to find {@code id}, {@code username}, {@code name}, {@code email}, {@code
 *     picture} and {@code profile}; absent where the provider has no such thing
 * @param emailVerified what it says of a verified address; null if it never does
 * @param emailTrust when the e-mail address counts as verified
 * @param pictureSchemes what a picture's or profile's address may begin with
 */
public record UserInfoMapping(
    Map<String, ProfileValue> values,
    Condition emailVerified,
    EmailTrust emailTrust,
    Set<String> pictureSchemes) {

  private static final int MAX_TEXT_LENGTH = 1000;

  static UserInfoMapping of(Definition definition) {
    definition.require(
        "userinfo.id", "Write the JSON Pointer to the user's immutable id, like /id");
    Map<String, ProfileValue> values =
        Stream.of("id", "username", "name", "email", "picture", "profile")
            .filter(name -> definition.find("userinfo." + name).isPresent())
            .collect(toMap(name -> name, name -> value(definition, "userinfo." + name)));
    definition.find("callback-profile").ifPresent(part -> forbidUnsigned(definition, part));
    EmailTrust trust = definition.choice("email-trust", EmailTrust.class, EmailTrust.CLAIM);
    Condition verified = definition.condition("userinfo.email-verified").orElse(null);
    return new UserInfoMapping(values, verified, trust, definition.schemes());
  }

  /** What comes through the browser is whatever the user likes. */
  private static void forbidUnsigned(Definition definition, String part) {
    Pattern below = Pattern.compile("/" + Pattern.quote(part) + "(?![^/}\\s])");
    Stream.of("userinfo.id", "userinfo.email", "userinfo.email-verified")
        .filter(key -> below.matcher(definition.find(key).orElse("")).find())
        .findFirst()
        .ifPresent(
            key -> {
              throw definition.problem(
                  key, "believes what comes through the browser", "Take it from the ID token");
            });
  }

  private static ProfileValue value(Definition definition, String key) {
    return definition.value(key, definition.find(key).orElseThrow());
  }

  /**
   * Reads a profile.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if it has no usable id
   */
  public UserInfo userInfo(JsonObject profile) {
    String email = text(profile, "email");
    return new UserInfo(
        id(profile),
        text(profile, "username"),
        text(profile, "name"),
        email,
        email != null && verified(profile),
        address(profile, "picture"),
        address(profile, "profile"));
  }

  /** Whether a part of a profile names this user, or none at all. */
  public boolean mayBeOf(String userId, JsonObject part) {
    return find(part, "id") == null || id(part).equals(userId);
  }

  private boolean verified(JsonObject profile) {
    return switch (emailTrust) {
      case ALWAYS -> true;
      case NEVER -> false;
      case CLAIM -> emailVerified != null && emailVerified.holds(profile);
    };
  }

  private String id(JsonObject profile) {
    JsonValue value = find(profile, "id");
    String id =
        value instanceof JsonString string
            ? string.getString()
            : value instanceof JsonNumber number ? integer(number) : "";
    if (!UserId.isUsable(id)) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the profile has no usable user id");
    }
    return id;
  }

  /** The exact digits, also beyond 2^53; a number that is written otherwise is no id. */
  private static String integer(JsonNumber number) {
    String digits = number.toString();
    return digits.matches("-?[0-9]{1," + UserId.MAX_LENGTH + "}")
        ? number.bigDecimalValue().toPlainString()
        : "";
  }

  /** A text of the profile without control characters; null where there is none. */
  private String text(JsonObject profile, String name) {
    if (!(find(profile, name) instanceof JsonString string)) {
      return null;
    }
    String text = string.getString().replaceAll("\\p{Cc}", " ").strip();
    return text.isEmpty() || text.length() > MAX_TEXT_LENGTH ? null : text;
  }

  private String address(JsonObject profile, String name) {
    String text = text(profile, name);
    try {
      URI uri = text == null ? null : URI.create(text);
      boolean complete = uri != null && uri.getHost() != null && uri.getScheme() != null;
      return complete && pictureSchemes.contains(uri.getScheme()) ? text : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private JsonValue find(JsonObject profile, String name) {
    ProfileValue value = values.get(name);
    return value == null ? null : value.find(profile);
  }
}
