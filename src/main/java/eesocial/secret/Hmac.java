package eesocial.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that whoever sent a text has the key, without showing it (RFC 2104). */
public final class Hmac {

  private Hmac() {}

  /**
   * The code of a text.
   *
   * @param algorithm by Java's name: {@code HmacSHA256}
   */
  public static byte[] of(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
