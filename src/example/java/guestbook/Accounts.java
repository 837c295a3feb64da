package guestbook;

import eesocial.Social;
import eesocial.account.AccountRegistrar;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;

/** The accounts. A provider's word is enough for a new one; whoever comes first is the host. */
@Named
@ApplicationScoped
@Transactional
public class Accounts implements AccountRegistrar {

  @PersistenceContext EntityManager entityManager;
  @Inject Social social;

  @Override
  public String register(Provider provider, UserInfo userInfo) {
    String name = Objects.requireNonNullElse(userInfo.name(), userInfo.displayName());
    Account account = new Account(name, isEmpty());
    entityManager.persist(account);
    return account.id();
  }

  /** The account of a caller; empty if there is none. */
  public Optional<Account> find(String caller) {
    return Optional.ofNullable(entityManager.find(Account.class, caller));
  }

  /** The caller's own account; null for the anonymous. */
  public Account getMine() {
    return Optional.ofNullable(social.caller()).flatMap(this::find).orElse(null);
  }

  private boolean isEmpty() {
    return entityManager
        .createQuery("select a from Account a", Account.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
