package eesocial.provider;

/** How we prove ourselves to the token endpoint (OpenID Connect Core 1.0, section 9). */
public enum ClientAuthentication {
  /** HTTP Basic (RFC 6749, section 2.3.1). */
  CLIENT_SECRET_BASIC,
  /** Id and secret in the form. */
  CLIENT_SECRET_POST,
  /** A public client: only the id is sent. */
  NONE
}
