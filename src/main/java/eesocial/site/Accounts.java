package eesocial.site;

import eesocial.failure.StorageFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The accounts of the site. */
@ApplicationScoped
@Transactional
public class Accounts {

  @PersistenceContext(unitName = "site")
  EntityManager entityManager;

  /** The account of that name; empty for any text that cannot be a user name. */
  public Optional<Account> find(String name) {
    return name != null && UserName.fits(name)
        ? Optional.ofNullable(entityManager.find(Account.class, name))
        : Optional.empty();
  }

  /** Whether there is such an account and nobody has closed it. */
  boolean isOpen(String name) {
    return UserName.fits(name)
        && entityManager
                .createQuery(
                    "select count(a) from Account a where a.name = :name and a.closedAt is null",
                    Long.class)
                .setParameter("name", name)
                .getSingleResult()
            == 1;
  }

  /** Whether there is such an account and a password opens it. */
  boolean hasPassword(String name) {
    return find(name).filter(Account::hasPassword).isPresent();
  }

  /** The open account of an e-mail address: one that is verified, else the oldest. */
  Optional<Account> findByEmail(String email) {
    return entityManager
        .createQuery(
            "select a from Account a where lower(a.email) = lower(:email) and a.closedAt is null"
                + " order by a.createdAt, a.name",
            Account.class)
        .setParameter("email", email)
        .getResultStream()
        .filter(account -> EmailAddress.same(account.email(), email))
        .min(Comparator.comparing(account -> !account.emailVerified()));
  }

  /** Somebody has proven that the address an account has is its owner's. */
  void verifyEmail(String name, String email) {
    // no entity: two logins at once shall not fail for it
    entityManager
        .createQuery(
            "update Account a set a.emailVerifiedAt = :now"
                + " where a.name = :name and a.email = :email and a.emailVerifiedAt is null")
        .setParameter("now", Account.now())
        .setParameter("name", name)
        .setParameter("email", email)
        .executeUpdate();
  }

  /** Takes away a password that was set before a moment. */
  void voidPassword(String name, OffsetDateTime before) {
    find(name)
        .filter(Account::hasPassword)
        .filter(account -> account.passwordSetAt().isBefore(before))
        .ifPresent(account -> account.changePasswordHash(null));
  }

  /** Deletes an account; false if there is none. */
  boolean delete(String name) {
    // whatever else was removed goes first: the database would take it along
    entityManager.flush();
    Optional<Account> account = find(name);
    account.ifPresent(entityManager::remove);
    return account.isPresent();
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
   * Stores the hash of a new password.
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
    return true;
  }
}
