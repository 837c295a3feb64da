package eesocial.site;

import eesocial.account.AccountRegistrar;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes an account without a password for a stranger whom a provider vouches for. */
@ApplicationScoped
public class StrangerRegistrar implements AccountRegistrar {

  private static final int TRIES = 9;

  @Inject Accounts accounts;

  @Override
  public String register(Provider provider, UserInfo userInfo) {
    return accounts
        .register(
            new Registration(
                freeName(UserName.suggestedBy(userInfo)),
                null,
                userInfo.name(),
                userInfo.email(),
                userInfo.emailVerified()))
        .name();
  }

  /** The name, or the name with the first free number. */
  String freeName(String name) {
    return Stream.concat(Stream.of(name), numbered(name))
        .filter(candidate -> accounts.find(candidate).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  // of a name as common as "user" a random number is free sooner than the next one
  private static Stream<String> numbered(String name) {
    return IntStream.concat(
            IntStream.rangeClosed(2, TRIES),
            ThreadLocalRandom.current().ints(TRIES, 1_000, 100_000_000))
        .mapToObj(number -> name + number);
  }
}
