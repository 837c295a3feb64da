package eesocial.policy;

import eesocial.account.AccountByEmail;
import eesocial.account.EmailOwner;
import eesocial.connection.ConnectionRepository;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/**
 * The policy {@code link-automatically}: whoever comes with the verified e-mail address of an
 * account owns it, if the account's own address is verified as well; else somebody could lie in
 * wait with an account made in another's name (Sudhodanan and Paverd, "Pre-hijacked accounts",
 * 2022). An account whose owner the provider already knows by another id is not theirs: addresses
 * are given to somebody new.
 */
final class LinkAutomatically implements ConnectionPolicy {

  private final AccountByEmail accounts;

  private final ConnectionRepository connections;

  LinkAutomatically(AccountByEmail accounts, ConnectionRepository connections) {
    this.accounts = accounts;
    this.connections = connections;
  }

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Link.verifiedEmail(userInfo)
        .flatMap(accounts::find)
        .filter(EmailOwner::isVerified)
        .filter(owner -> !isKnownTo(provider, owner))
        .map(Welcome.Claim::new);
  }

  /** What is older than the verification may be somebody else's, and goes with the claim. */
  private boolean isKnownTo(Provider provider, EmailOwner owner) {
    return connections.of(owner.caller(), provider.id()).stream()
        .anyMatch(connection -> !connection.createdAt().isBefore(owner.verifiedSince()));
  }
}
