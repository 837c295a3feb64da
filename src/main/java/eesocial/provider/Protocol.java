package eesocial.provider;

/** How a provider vouches for a caller. */
public enum Protocol {
  /** The OAuth 2.0 authorization code grant (RFC 6749, section 4.1) and a profile call. */
  OAUTH2,
  /** OpenID Connect Core 1.0, authorization code flow (section 3.1). */
  OIDC
}
