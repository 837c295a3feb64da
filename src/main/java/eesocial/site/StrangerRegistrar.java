package eesocial.site;

import eesocial.account.AccountRefused;
import eesocial.account.AccountRegistrar;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes an account without a password for a stranger whom a provider vouches for. */
@ApplicationScoped
public class StrangerRegistrar implements AccountRegistrar {

  private static final int TRIES = 9;

  /** Each with its rules in {@link RegisterForm}. */
  private static final List<String> FIELDS = List.of("userName", "fullName", "email", "password");

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject Validator validator;

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

  @Override
  public String register(Provider provider, UserInfo userInfo, Map<String, String> typed) {
    check(typed);
    String email = typed.get("email");
    boolean vouched = userInfo.emailVerified() && email != null && email.equals(userInfo.email());
    Registration registration =
        new Registration(
            UserName.of(typed.get("userName")),
            passwords.hash(typed.get("password")),
            typed.get("fullName"),
            email,
            vouched);
    try {
      return accounts.register(registration).name();
    } catch (UserNameTaken e) {
      throw new AccountRefused("userName", UserName.TAKEN);
    }
  }

  private void check(Map<String, String> typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (String field : FIELDS) {
      validator
          .validateValue(RegisterForm.class, field, typed.get(field))
          .forEach(violation -> errors.put(field, violation.getMessage()));
    }
    if (!errors.isEmpty()) {
      throw new AccountRefused(errors);
    }
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
