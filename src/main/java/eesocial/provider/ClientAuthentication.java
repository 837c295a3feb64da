package eesocial.provider;

/** How we prove ourselves to the token endpoint (OpenID Connect Core 1.0, section 9). */
public enum ClientAuthentication {
  /** HTTP Basic (RFC 6749, section 2.3.1). */
  CLIENT_SECRET_BASIC,
  /** Id and secret in the form. */
  CLIENT_SECRET_POST,
  /** The same with a secret made for the occasion: a JWT signed by ES256 with our key (Apple). */
  CLIENT_SECRET_ES256,
  /** A public client: only the id is sent. */
  NONE
}
