package eesocial.testing.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody with an account at the demonstration provider; everything follows from the name. */
record Person(String name) {

  Person {
    name = name.strip();
    if (name.isEmpty()) {
      name = "Nobody";
    }
  }

  /** The {@code sub}: opaque, and the same at every login. */
  String subject() {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  /** The name as it can stand in an address: {@code ada.lovelace}. */
  String username() {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", ".")
            .replaceAll("^\\.|\\.$", "");
    return ascii.isEmpty() ? "person-" + subject().substring(0, 8) : ascii;
  }

  /**
   * The standard claims of OpenID Connect Core, section 5.1, as JSON; the time of section 2 is now,
   * because everybody logs in each time.
   */
  String claims(URI provider) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("preferred_username", username())
        .add("email", username() + "@example.org")
        .add("email_verified", true)
        .add("auth_time", Instant.now().getEpochSecond())
        .add("picture", provider.resolve(Picture.path(username())).toString())
        .build()
        .toString();
  }
}
