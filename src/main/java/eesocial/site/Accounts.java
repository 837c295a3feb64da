package eesocial.site;

import eesocial.failure.StorageFailure;
import eesocial.security.RememberedLogins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The accounts of the site. */
@ApplicationScoped
@Transactional
public class Accounts {

  @PersistenceContext(unitName = "social")
  EntityManager entityManager;

  @Inject RememberedLogins rememberedLogins;

  /** The account of that name; empty for any text that cannot be a user name. */
  public Optional<Account> find(String name) {
    return name != null && UserName.fits(name)
        ? Optional.ofNullable(entityManager.find(Account.class, name))
        : Optional.empty();
  }

  /** The account with an e-mail address; of several a verified one, else the oldest. */
  Optional<Account> findByEmail(String email) {
    return entityManager
        .createQuery(
            "select a from Account a where lower(a.email) = :email"
                + " order by a.emailVerified desc, a.createdAt",
            Account.class)
        .setParameter("email", email.toLowerCase(Locale.ROOT))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Stores a new account in the group {@link Account#USER}.
   *
   * @throws UserNameTaken if there is one of that name; the transaction is rolled back
   */
  Account register(Registration registration) {
    Account account = new Account(registration);
    if (find(account.name()).isPresent()) {
      throw new UserNameTaken(account.name(), new EntityExistsException());
    }
    try {
      entityManager.persist(account);
      entityManager.flush();
    } catch (PersistenceException e) {
      throw StorageFailure.isUniqueViolation(e) ? new UserNameTaken(account.name(), e) : e;
    }
    return account;
  }

  /**
   * Stores the hash of a new password, and forgets the logins that browsers remember.
   *
   * @param present the hash that the new one replaces; null for an account without a password
   * @return false if the account has another password by now; then nothing changed
   */
  boolean changePassword(String name, String present, String changed) {
    Account account = find(name).orElseThrow();
    if (!Objects.equals(account.passwordHash(), present)) {
      return false;
    }
    account.changePasswordHash(Objects.requireNonNull(changed));
    rememberedLogins.forgetAll(name);
    return true;
  }
}
