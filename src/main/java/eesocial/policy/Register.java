package eesocial.policy;

import eesocial.account.AccountRegistrar;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.secret.Sha256;
import java.util.Optional;

/**
 * The policy {@code register}: strangers get an account at once. An application without accounts of
 * its own need not make any: its callers are named after the provider account, {@code
 * github:583231}.
 */
final class Register implements ConnectionPolicy {

  private static final int LONGEST_NAME = 200;

  private final AccountRegistrar registrar;

  Register(Optional<AccountRegistrar> registrar) {
    this.registrar = registrar.orElse(Register::nameOf);
  }

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Optional.of(new Welcome.Entry(registrar.register(provider, userInfo)));
  }

  private static String nameOf(Provider provider, UserInfo userInfo) {
    String name = provider.id() + ":" + userInfo.id();
    return name.length() <= LONGEST_NAME ? name : provider.id() + ":" + Sha256.of(userInfo.id());
  }
}
