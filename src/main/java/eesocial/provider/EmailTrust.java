package eesocial.provider;

/** When an e-mail address counts as verified by the provider. */
public enum EmailTrust {
  /** When what {@code userinfo.email-verified} says of the profile is so. */
  CLAIM,
  /** The provider gives verified addresses only. */
  ALWAYS,
  /** Whatever the provider says. */
  NEVER
}
