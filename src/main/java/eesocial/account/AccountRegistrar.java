package eesocial.account;

import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Map;

/**
 * Makes accounts for strangers; the application implements it as a CDI bean if {@code
 * social.unknown-login} is {@code register}, or if single-page applications shall finish a {@code
 * sign-up}.
 */
public interface AccountRegistrar {

  /**
   * Makes an account, in the transaction that will store its first connection.
   *
   * @param provider who vouches for the stranger
   * @param userInfo what the provider says; its e-mail address may be unverified
   * @return the name of the new caller, as the application's identity stores know it
   * @throws AccountRefused if there shall be no such account
   */
  String register(Provider provider, UserInfo userInfo);

  /**
   * The same from what the stranger typed. Unless the application says otherwise, that counts for
   * nothing.
   *
   * @param provider who vouches for the stranger
   * @param userInfo what the provider says
   * @param typed what the stranger says, by the names of the fields; whatever a browser may send,
   *     and verified by nobody: an e-mail address is if it is exactly the one in {@code userInfo}
   *     and verified there
   * @throws AccountRefused if it cannot be an account so; the stranger may try again
   */
  default String register(Provider provider, UserInfo userInfo, Map<String, String> typed) {
    return register(provider, userInfo);
  }
}
