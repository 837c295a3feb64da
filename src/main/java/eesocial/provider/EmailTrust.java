package eesocial.provider;

/** When an e-mail address counts as verified by the provider. */
public enum EmailTrust {
  /** When the {@code userinfo.email-verified} pointer leads to the JSON value true. */
  CLAIM,
  /** The provider gives verified addresses only. */
  ALWAYS,
  /** Whatever the provider says. */
  NEVER
}
