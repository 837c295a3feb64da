package eesocial.provider;

/** How OAuth 1.0a requests are signed (RFC 5849, section 3.4). */
public enum SignatureMethod {
  /** HMAC-SHA1, which the RFC knows. */
  HMAC_SHA1("HMAC-SHA1"),
  /** The same with SHA-256, which many providers know as well. */
  HMAC_SHA256("HMAC-SHA256");

  private final String code;

  SignatureMethod(String code) {
    this.code = code;
  }

  /** How {@code oauth_signature_method} says it. */
  public String code() {
    return code;
  }
}
