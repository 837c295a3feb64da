package eesocial.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody with an account at a provider.
 *
 * @param sub the provider's key of the person
 * @param claims what else the provider says
 */
public record Person(String sub, Map<String, Object> claims) {

  /** Somebody nobody here knows yet. */
  public static Person stranger() {
    return named("p" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
  }

  /** Somebody of that name; the user id is the name too. */
  public static Person named(String name) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("preferred_username", name);
    claims.put("name", "Ms " + name);
    claims.put("email", name + "@example.org");
    claims.put("email_verified", true);
    claims.put("picture", "https://pictures.example/" + name + ".png");
    claims.put("profile", "https://people.example/" + name);
    return new Person("sub-" + name, claims);
  }

  /** The same with another claim. */
  public Person with(String claim, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(claim, value);
    return new Person(sub, changed);
  }

  /** The same person under another key. */
  public Person as(String otherSub) {
    return new Person(otherSub, claims);
  }

  /** The name in addresses, and the account here that is made of it. */
  public String name() {
    return String.valueOf(claims.get("preferred_username"));
  }

  /** The profile: {@code sub} for OpenID Connect, {@code id} for others. */
  Map<String, Object> profile() {
    Map<String, Object> profile = new LinkedHashMap<>(claims);
    profile.put("sub", sub);
    profile.put("id", sub);
    return profile;
  }
}
