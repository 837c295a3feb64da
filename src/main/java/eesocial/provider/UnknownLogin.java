package eesocial.provider;

/** What the login of a provider account does that is connected to nobody here. */
public enum UnknownLogin {
  /** It is refused. */
  REJECT,
  /** An account is made at once. */
  REGISTER,
  /** A form, filled from the provider, makes the account. */
  SIGN_UP
}
