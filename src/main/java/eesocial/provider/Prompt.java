package eesocial.provider;

/** What the provider shall ask the user before it answers (OpenID Connect Core 1.0, 3.1.2.1). */
public enum Prompt {
  /** Whatever it sees fit; often nothing. */
  NONE,
  /** Which of their accounts they mean. */
  SELECT_ACCOUNT,
  /** To prove once more who they are. */
  LOGIN
}
