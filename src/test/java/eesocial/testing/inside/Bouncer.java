package eesocial.testing.inside;

import eesocial.connection.Connection;
import eesocial.failure.VetoException;
import eesocial.policy.ConnectionPolicy;
import eesocial.policy.Welcome;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The application's own policy: looks at e-mail addresses. */
@ApplicationScoped
public class Bouncer implements ConnectionPolicy {

  @Override
  public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    if (is(userInfo.email(), "unwelcome")) {
      throw new VetoException("We do not know anybody there.");
    }
    return is(userInfo.email(), "refused") ? Optional.of(new Welcome.Refusal()) : Optional.empty();
  }

  @Override
  public void login(Connection connection) {
    if (is(connection.email(), "banned")) {
      throw new VetoException("You are banned until tomorrow.");
    }
  }

  @Override
  public void connect(String caller, Provider provider, UserInfo userInfo) {
    if (is(userInfo.email(), "private")) {
      throw new VetoException("Please connect your work account, not <this one>.");
    }
  }

  private static boolean is(String email, String domain) {
    return email != null && email.endsWith("@" + domain + ".example");
  }
}
