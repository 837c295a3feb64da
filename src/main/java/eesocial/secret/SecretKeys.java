package eesocial.secret;

import eesocial.failure.ConfigurationException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit keys of {@code social.secret-keys}, {@code k2:<base64>,k1:<base64>}: the first
 * encrypts, all decrypt, so a key is retired by writing a new one before it.
 */
final class SecretKeys {

  private static final int BYTES = 32;
  private static final String REMEDY =
      "Write k1:<base64 of 32 random bytes>, for example the output of: openssl rand -base64 32;"
          + " several are separated by commas, the newest first";

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();

  private SecretKeys() {}

  /** Parses the value of {@code social.secret-keys}. */
  static SecretKeys parse(String text) {
    SecretKeys secretKeys = new SecretKeys();
    for (String entry : text.split(",", -1)) {
      secretKeys.add(entry.strip());
    }
    return secretKeys;
  }

  /** The id of the key that encrypts. */
  String newest() {
    return keys.keySet().iterator().next();
  }

  /** The ids of those that only decrypt, in order. */
  List<String> retired() {
    return keys.keySet().stream().skip(1).toList();
  }

  /** The key with an id; empty if it was retired or never existed. */
  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  private void add(String entry) {
    int colon = entry.indexOf(':');
    if (colon < 1) {
      throw problem("has an entry without a key id");
    }
    String id = entry.substring(0, colon);
    if (keys.put(id, new SecretKeySpec(decode(id, entry.substring(colon + 1)), "AES")) != null) {
      throw problem("names the key " + id + " twice");
    }
  }

  private static byte[] decode(String id, String base64) {
    byte[] key = bytes(id, base64);
    if (key.length != BYTES) {
      throw problem("has " + key.length * 8 + " bits in the key " + id + " instead of 256");
    }
    for (byte b : key) {
      if (b != key[0]) {
        return key;
      }
    }
    throw problem("repeats one byte in the key " + id + ", which is no secret");
  }

  private static byte[] bytes(String id, String base64) {
    try {
      return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw problem("is not Base64 in the key " + id);
    }
  }

  private static ConfigurationException problem(String text) {
    return new ConfigurationException("social.secret-keys", text, REMEDY);
  }
}
