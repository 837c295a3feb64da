package eesocial.revocation;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.Identity;
import eesocial.oauth.RevocationEndpoint;
import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import eesocial.storage.Transaction;
import eesocial.token.OpenedTokens;
import eesocial.token.TokenRow;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Gives tokens back to their providers, once nobody is to use them any more. They wait in a table,
 * written in the same transaction as the removal: neither a provider that is down nor our own end
 * loses them, and nobody waits for a provider. While one is called no transaction is open.
 */
@ApplicationScoped
public class Revocations {

  private static final System.Logger LOG = System.getLogger(Revocations.class.getName());

  /** At a time on one node; a provider that hangs holds up one of them for five seconds. */
  private static final int WORKERS = 4;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject PendingRevocations pending;
  @Inject Providers providers;
  @Inject RevocationEndpoint endpoint;
  @Inject Transaction transaction;
  @Inject OpenedTokens openedTokens;

  private final Semaphore workers = new Semaphore(WORKERS);
  private final Set<String> called = ConcurrentHashMap.newKeySet();

  /** Keeps the tokens of a row, in the transaction that removes it. */
  public void add(TokenRow row) {
    providers
        .find(row.provider())
        .filter(endpoint::mayExist)
        .flatMap(provider -> opened(row))
        .ifPresent(tokens -> pending.add(row.provider(), row.providerUserId(), tokens));
  }

  /** Keeps the tokens of an identity that was not connected. */
  public void add(Identity identity) {
    if (endpoint.mayExist(identity.provider())) {
      pending.add(identity.provider().id(), identity.userInfo().id(), identity.tokens());
    }
  }

  /**
   * Forgets the tokens of an account that is connected again: some providers would end that, too.
   * Joins the caller's transaction.
   */
  public void forget(Identity identity) {
    pending.forget(identity.provider().id(), identity.userInfo().id());
  }

  /**
   * Gives back tokens of nobody knows whom, as well as that can be done: whatever goes wrong, the
   * caller has worse to tell.
   */
  public void giveBack(Provider provider, TokenResponse tokens) {
    if (!endpoint.mayExist(provider)) {
      return;
    }
    try {
      transaction.separately(() -> pending.add(provider, tokens));
      begin();
    } catch (RuntimeException e) {
      warn(provider.id(), e.getClass().getName());
    }
  }

  /** Begins to give back what is due, and waits for nothing. */
  public void begin() {
    try {
      executor.execute(this::run);
    } catch (RuntimeException e) {
      // no thread is free, or the server is stopping: a row is patient
      LOG.log(Level.DEBUG, "Tokens are given back later", e);
    }
  }

  /** Gives back what is due. Does nothing if enough others do. */
  public void run() {
    if (!workers.tryAcquire()) {
      return;
    }
    try {
      work();
    } catch (SocialException e) {
      LOG.log(Level.WARNING, "Tokens are given back later: {0}", e.getMessage());
    } finally {
      workers.release();
    }
  }

  /** One after the other; a provider that is down is left alone until the next time. */
  private void work() {
    Set<String> unavailable = new HashSet<>();
    Optional<PendingRevocation> taken = take(unavailable);
    while (taken.isPresent()) {
      PendingRevocation revocation = taken.get();
      try {
        if (isSettled(revocation)) {
          transaction.run(() -> pending.remove(revocation));
        } else {
          unavailable.add(revocation.provider());
        }
      } finally {
        called.remove(revocation.provider());
      }
      taken = take(unavailable);
    }
  }

  /** Passes over the providers that others are calling: theirs is the next one, too. */
  private synchronized Optional<PendingRevocation> take(Set<String> unavailable) {
    Set<String> others = new HashSet<>(unavailable);
    others.addAll(called);
    Optional<PendingRevocation> taken = transaction.run(() -> pending.take(others));
    taken.map(PendingRevocation::provider).ifPresent(called::add);
    return taken;
  }

  /** Whether there is nothing more to try; what has failed for good is told the log. */
  private boolean isSettled(PendingRevocation revocation) {
    String provider = revocation.provider();
    try {
      providers.find(provider).ifPresent(known -> revoke(known, revocation));
      return true;
    } catch (SocialException e) {
      boolean later = e.reason() == Reason.PROVIDER_UNAVAILABLE && revocation.isWorthAnotherTry();
      if (!later) {
        warn(provider, e.getMessage());
      }
      return !later;
    } catch (RuntimeException e) {
      // Java's client quotes a header it does not like
      warn(provider, e.getClass().getName());
      return true;
    }
  }

  private void revoke(Provider provider, PendingRevocation revocation) {
    opened(revocation).ifPresent(tokens -> endpoint.revoke(provider, tokens));
  }

  private Optional<TokenResponse> opened(TokenRow row) {
    try {
      return Optional.of(openedTokens.of(row));
    } catch (SocialException e) {
      warn(row.provider(), e.getMessage());
      return Optional.empty();
    }
  }

  private static void warn(String provider, String why) {
    LOG.log(Level.WARNING, "Tokens of {0} are not given back: {1}", provider, why);
  }
}
