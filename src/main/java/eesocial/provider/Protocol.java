package eesocial.provider;

/** How a provider vouches for a caller. */
public enum Protocol {
  /** Temporary credentials, redirection and signed requests (RFC 5849). */
  OAUTH1,
  /** The OAuth 2.0 authorization code grant (RFC 6749, section 4.1) and a profile call. */
  OAUTH2,
  /** OpenID Connect Core 1.0, authorization code flow (section 3.1). */
  OIDC
}
