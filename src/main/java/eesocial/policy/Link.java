package eesocial.policy;

import eesocial.account.AccountByEmail;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/**
 * The policy {@code link}: whoever comes with the verified e-mail address of an account proves that
 * it is theirs. Whether the account's own address is verified makes no difference: the proof is
 * what counts.
 */
final class Link implements ConnectionPolicy {

  private final AccountByEmail accounts;

  Link(AccountByEmail accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return verifiedEmail(userInfo)
        .flatMap(accounts::find)
        .map(account -> new Welcome.Proof(account.caller()));
  }

  /** The e-mail address, if the provider vouches for it. */
  static Optional<String> verifiedEmail(UserInfo userInfo) {
    return Optional.ofNullable(userInfo.email()).filter(email -> userInfo.emailVerified());
  }
}
