package eesocial.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds tokens in a text. The demonstration provider's are JWTs (RFC 7519); what the site encrypts
 * are JWEs (RFC 7516), which the header {@code enc} tells apart.
 */
final class Tokens {

  /** In Base64, every JOSE header begins like this. */
  private static final Pattern JOSE = Pattern.compile("eyJ[A-Za-z0-9_-]+(?=\\.)");

  private Tokens() {}

  /** What anybody could use who reads the text. */
  static List<String> readable(String text) {
    return found(text, false);
  }

  /** What only the site can open. */
  static List<String> sealedBySite(String text) {
    return found(text, true);
  }

  private static List<String> found(String text, boolean encrypted) {
    return JOSE.matcher(text)
        .results()
        .map(match -> match.group())
        .filter(token -> header(token).filter(h -> h.containsKey("enc") == encrypted).isPresent())
        .toList();
  }

  private static Optional<JsonObject> header(String base64) {
    try {
      String json = new String(Base64.getUrlDecoder().decode(base64), UTF_8);
      return Optional.of(Json.createReader(new StringReader(json)).readObject());
    } catch (IllegalArgumentException | JsonException noHeader) {
      return Optional.empty();
    }
  }
}
