package eesocial.security;

import com.nimbusds.oauth2.sdk.id.State;
import eesocial.secret.Sha256;

/**
 * The content of the remembered login's cookie: {@code series.secret}.
 *
 * @param series finds the row
 * @param secret 256 random bits, of which the row holds the hash alone
 */
record RememberToken(String series, String secret) {

  private static final int RANDOM_BYTES = 32;

  static RememberToken fresh() {
    return new RememberToken(random(), random());
  }

  /** Reads a cookie; null if it is none of ours. */
  static RememberToken of(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == 2 && parts[0].length() == 43 && parts[1].length() == 43
        ? new RememberToken(parts[0], parts[1])
        : null;
  }

  /** The next token of the same series. */
  RememberToken next() {
    return new RememberToken(series, random());
  }

  String text() {
    return series + "." + secret;
  }

  /** What the row holds of the secret. */
  String hash() {
    return Sha256.of(secret);
  }

  private static String random() {
    return new State(RANDOM_BYTES).getValue();
  }

  /** Nothing that a log may not hold. */
  @Override
  public String toString() {
    return "RememberToken[***]";
  }
}
