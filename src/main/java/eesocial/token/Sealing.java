package eesocial.token;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.secret.Encryption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Encrypts and decrypts the columns of one row.
 *
 * @param encryption with the keys
 * @param owner whose the row is, and where: its table, caller, provider and provider user
 */
public record Sealing(Encryption encryption, String owner) {

  /** The key that encrypts. */
  String keyId() {
    return encryption.newest();
  }

  /** A column's value, encrypted; null stays null. */
  String seal(String column, String text) {
    return text == null ? null : encryption.seal(purpose(column), text);
  }

  /** The same for an object; an empty one is null. */
  String seal(String column, Map<String, String> texts) {
    return texts.isEmpty()
        ? null
        : seal(column, Json.createObjectBuilder(texts).build().toString());
  }

  /**
   * A column's value; null stays null.
   *
   * @throws SocialException RECONNECT_REQUIRED if it cannot be decrypted; plain text is none, and
   *     whoever wrote it there shall not have it sent to a provider
   */
  String open(String column, String sealed) {
    return sealed == null
        ? null
        : opened(column, sealed)
            .orElseThrow(
                () ->
                    new SocialException(
                        Reason.RECONNECT_REQUIRED,
                        column + " cannot be decrypted: its key is gone or the row was changed"));
  }

  /** The same for an object. */
  Map<String, String> openObject(String column, String sealed) {
    Map<String, String> texts = new TreeMap<>();
    if (sealed != null) {
      JsonObject json = Json.createReader(new StringReader(open(column, sealed))).readObject();
      json.keySet().forEach(name -> texts.put(name, json.getString(name)));
    }
    return texts;
  }

  /** Whether a column's value can be decrypted. */
  boolean opens(String column, String sealed) {
    return sealed == null || opened(column, sealed).isPresent();
  }

  /** Whether two values of a column, sealed under different keys, are the same text. */
  boolean areSame(String column, String one, String other) {
    Optional<String> text = opened(column, one);
    return text.isPresent() && text.equals(opened(column, other));
  }

  private Optional<String> opened(String column, String sealed) {
    return encryption.open(purpose(column), sealed);
  }

  private String purpose(String column) {
    return owner + "\n" + column;
  }
}
