package eesocial.policy;

import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/** The policy {@code sign-up}: strangers fill in a form. */
final class SignUp implements ConnectionPolicy {

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Optional.of(new Welcome.SignUp());
  }
}
