package eesocial.provider;

/**
 * How OAuth 1.0a requests are signed (RFC 5849, section 3.4). RSA and PLAINTEXT are not for us: the
 * one needs a key, the other shows the secrets.
 */
public enum SignatureMethod {
  /** HMAC-SHA1, which the RFC knows (section 3.4.2). */
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1"),
  /** The same with SHA-256, which many providers know as well. */
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256");

  private final String code;
  private final String mac;

  SignatureMethod(String code, String mac) {
    this.code = code;
    this.mac = mac;
  }

  /** How {@code oauth_signature_method} says it. */
  public String code() {
    return code;
  }

  /** How Java calls the message authentication code. */
  public String mac() {
    return mac;
  }
}
