package eesocial.policy;

import eesocial.account.AccountByEmail;
import eesocial.account.AccountRegistrar;
import eesocial.account.OwnAccounts;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionRepository;
import eesocial.provider.Provider;
import eesocial.provider.UnknownLogin;
import eesocial.provider.UserInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All policies: the application's own, by their {@code @Priority}, and after them ours, as {@code
 * social.unknown-login} names them.
 */
@ApplicationScoped
class Policies {

  @Inject Instance<ConnectionPolicy> own;
  @Inject Instance<AccountRegistrar> registrar;
  @Inject Instance<AccountByEmail> accounts;
  @Inject OwnAccounts ownAccounts;
  @Inject ConnectionRepository connections;

  /** What the first policy with an answer says; without any a stranger is refused. */
  Welcome welcome(Provider provider, UserInfo userInfo) {
    return Stream.concat(own(), ours(provider))
        .map(policy -> policy.welcome(provider, userInfo))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(Welcome.Refusal::new);
  }

  /** Asks whether somebody may be logged in. */
  void login(Connection connection) {
    own().forEach(policy -> policy.login(connection));
  }

  /** Asks whether an account may be connected. */
  void connect(String caller, Provider provider, UserInfo userInfo) {
    own().forEach(policy -> policy.connect(caller, provider, userInfo));
  }

  /** Without a word, as many as are needed for anybody to get in at all. */
  private Stream<ConnectionPolicy> ours(Provider provider) {
    List<UnknownLogin> written = provider.unknownLogin();
    List<UnknownLogin> usual =
        ownAccounts.exist() ? List.of(UnknownLogin.REJECT) : List.of(UnknownLogin.REGISTER);
    return (written.isEmpty() ? usual : written).stream().map(this::ours);
  }

  private ConnectionPolicy ours(UnknownLogin name) {
    return switch (name) {
      case REJECT -> new Reject();
      case REGISTER -> new Register(registrar.stream().findFirst());
      case SIGN_UP -> new SignUp();
      case LINK -> new Link(accounts.get());
      case LINK_AUTOMATICALLY -> new LinkAutomatically(accounts.get(), connections);
    };
  }

  private Stream<ConnectionPolicy> own() {
    List<? extends Instance.Handle<ConnectionPolicy>> handles =
        own.handlesStream().sorted(Comparator.comparingInt(Policies::priority)).toList();
    return handles.stream().map(Instance.Handle::get);
  }

  private static int priority(Instance.Handle<ConnectionPolicy> policy) {
    Priority priority = policy.getBean().getBeanClass().getAnnotation(Priority.class);
    return priority == null ? Interceptor.Priority.APPLICATION : priority.value();
  }
}
