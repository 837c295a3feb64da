package eesocial.security;

import eesocial.account.OpenAccounts;
import eesocial.browser.HostCookies;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers logins over sessions and restarts. An identity store for the cookie's content, so that
 * a remembered login gets its groups like any other.
 */
@ApplicationScoped
@Transactional
public class RememberedLogins implements IdentityStore {

  private static final String COOKIE = "remember";

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject HostCookies cookies;
  @Inject VoidedLogins voidedLogins;
  @Inject OpenAccounts openAccounts;
  @Inject CallerGroups callerGroups;
  @Inject Transaction transaction;

  /** Remembers a caller in this browser, unless the login was voided before it began. */
  void remember(HttpServletResponse response, ValidatedCredential validated) {
    String caller = validated.caller();
    if (!Objects.equals(voidedLogins.last(caller), validated.voided())) {
      return;
    }
    RememberToken token = RememberToken.fresh();
    entityManager.persist(new RememberedLogin(token.series(), caller, token.hash()));
    give(response, token);
  }

  /** No browser has a token that was never stored. */
  private void give(HttpServletResponse response, RememberToken token) {
    transaction.afterCommit(
        () -> cookies.set(response, COOKIE, token.text(), RememberedLogin.KEPT));
  }

  /** What this browser remembers. */
  public Optional<RememberMeCredential> credential(HttpServletRequest request) {
    return cookies.find(request, COOKIE).map(RememberMeCredential::new);
  }

  /**
   * The caller a remembered login belongs to. A token that was replaced earlier ends its series:
   * somebody else has used it. Nobody, if the account is closed.
   */
  public CredentialValidationResult validate(RememberMeCredential credential) {
    RememberToken token = RememberToken.of(credential.getToken());
    RememberedLogin login = token == null ? null : find(token);
    if (login == null || login.isOver()) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    if (!login.isCurrent(token.hash()) && !login.isJustReplaced(token.hash())) {
      entityManager.remove(login);
      return CredentialValidationResult.INVALID_RESULT;
    }
    return openAccounts.contains(login.caller())
        ? callerGroups.complete(login.caller())
        : CredentialValidationResult.INVALID_RESULT;
  }

  /**
   * Replaces the token that was just used; a request that comes a moment later keeps what it gets.
   */
  public void rotate(HttpServletResponse response, RememberMeCredential used) {
    RememberToken token = RememberToken.of(used.getToken());
    RememberedLogin login = find(token);
    if (login != null && login.isCurrent(token.hash())) {
      RememberToken next = token.next();
      login.rotate(next.hash());
      give(response, next);
    }
  }

  /** Forgets the login this browser remembers, first of all in the browser. */
  public void forget(HttpServletRequest request, HttpServletResponse response) {
    Optional<RememberToken> token = cookies.find(request, COOKIE).map(RememberToken::of);
    cookies.find(request, COOKIE).ifPresent(text -> cookies.clear(response, COOKIE));
    token.map(this::find).ifPresent(entityManager::remove);
  }

  /** Forgets every login of a caller, in whatever browser, as after a change of password. */
  public void forgetAll(String caller) {
    entityManager
        .createQuery("delete from RememberedLogin l where l.caller = :caller")
        .setParameter("caller", caller)
        .executeUpdate();
  }

  /** Forgets those nobody came back to. */
  public void sweep() {
    entityManager
        .createQuery("delete from RememberedLogin l where l.endsAt < :now")
        .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
        .executeUpdate();
  }

  private RememberedLogin find(RememberToken token) {
    return entityManager.find(
        RememberedLogin.class, token.series(), LockModeType.PESSIMISTIC_WRITE);
  }
}
