package eesocial.policy;

import eesocial.account.AccountByEmail;
import eesocial.account.EmailOwner;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/**
 * The policy {@code link-automatically}: whoever comes with the verified e-mail address of an
 * account owns it, if the account's own address is verified as well; else somebody could lie in
 * wait with an account made in another's name (Sudhodanan and Paverd, "Pre-hijacked accounts",
 * 2022).
 */
final class LinkAutomatically implements ConnectionPolicy {

  private final AccountByEmail accounts;

  LinkAutomatically(AccountByEmail accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Link.verifiedEmail(userInfo)
        .flatMap(accounts::find)
        .filter(EmailOwner::isVerified)
        .map(Welcome.Claim::new);
  }
}
