package eesocial.policy;

import eesocial.account.EmailOwner;

/** What a policy has decided for a stranger. */
public sealed interface Welcome {

  /** The login is refused. */
  record Refusal() implements Welcome {}

  /** The stranger fills in a form, which makes an account. */
  record SignUp() implements Welcome {}

  /**
   * The stranger is this caller, whose account may be new.
   *
   * @param caller the caller's name
   */
  record Entry(String caller) implements Welcome {}

  /**
   * The stranger says to be this caller and has to prove it, by the account's password or another
   * of its connections.
   *
   * @param caller the caller's name
   */
  record Proof(String caller) implements Welcome {}

  /**
   * The stranger owns the verified e-mail address of this account, and so the account. Whoever is
   * logged in to it is logged out, and what was added before the address was verified is void.
   *
   * @param account the account
   */
  record Claim(EmailOwner account) implements Welcome {}
}
