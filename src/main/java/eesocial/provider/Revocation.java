package eesocial.provider;

/** How tokens are given back. */
public enum Revocation {
  /** By the standard: {@code token} in a form, with the client's authentication (RFC 7009). */
  RFC7009,
  /** By the standard, and with Basic where the token endpoint wants the secret in the form. */
  RFC7009_BASIC,
  /** {@code access_token}, id and secret in a form. */
  ACCESS_TOKEN,
  /** A POST without body that carries the token as every API call does. */
  BEARER,
  /** A DELETE that carries the token as every API call does. */
  DELETE,
  /** A DELETE with Basic client authentication and {@code access_token} as JSON. */
  DELETE_BY_CLIENT
}
