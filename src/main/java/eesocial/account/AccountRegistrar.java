package eesocial.account;

import eesocial.provider.Provider;
import eesocial.provider.UserInfo;

/**
 * Makes accounts for strangers; the application implements it as a CDI bean if {@code
 * social.unknown-login} is {@code register}.
 */
public interface AccountRegistrar {

  /**
   * Makes an account, in the transaction that will store its first connection.
   *
   * @param provider who vouches for the stranger
   * @param userInfo what the provider says; its e-mail address may be unverified
   * @return the name of the new caller, as the application's identity stores know it
   */
  String register(Provider provider, UserInfo userInfo);
}
