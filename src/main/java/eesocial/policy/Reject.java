package eesocial.policy;

import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/** The policy {@code reject}: strangers are refused. */
final class Reject implements ConnectionPolicy {

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Optional.of(new Welcome.Refusal());
  }
}
