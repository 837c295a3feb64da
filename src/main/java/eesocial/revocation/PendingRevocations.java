package eesocial.revocation;

import eesocial.oauth.TokenResponse;
import eesocial.provider.Provider;
import eesocial.secret.Encryption;
import eesocial.token.SealedRows;
import eesocial.token.TokenTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens that wait to be given back. Joins the caller's transaction. */
@ApplicationScoped
@Transactional
class PendingRevocations implements TokenTable<PendingRevocation> {

  private static final int CANDIDATES = 10;

  /** {@code in ()} is no SQL. */
  private static final Set<String> NO_PROVIDER = Set.of("-");

  /** No provider has a user like that: ids are never blank. */
  private static final String NOBODY = " ";

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  @Inject Encryption encryption;

  /** Keeps the tokens of an account at a provider. */
  PendingRevocation add(String provider, String providerUserId, TokenResponse tokens) {
    PendingRevocation revocation =
        new PendingRevocation(provider, providerUserId, tokens, encryption);
    entityManager.persist(revocation);
    return revocation;
  }

  /** Keeps tokens that came without a user. */
  PendingRevocation add(Provider provider, TokenResponse tokens) {
    return add(provider.id(), NOBODY, tokens);
  }

  /**
   * Takes one whose time has come, so that no other node takes it. The time of its next try is set
   * at once: whether this one fails or the node dies makes no difference.
   *
   * @param others ids of providers to pass over
   * @return empty if there is none, or others are quicker
   */
  Optional<PendingRevocation> take(Set<String> others) {
    List<PendingRevocation> due =
        entityManager
            .createQuery(
                "select r from PendingRevocation r"
                    + " where r.nextTryAt <= :now and r.provider not in :others"
                    + " order by r.nextTryAt, r.id",
                PendingRevocation.class)
            .setParameter("now", OffsetDateTime.now(ZoneOffset.UTC))
            .setParameter("others", others.isEmpty() ? NO_PROVIDER : others)
            .setMaxResults(CANDIDATES)
            .getResultList();
    return due.stream().filter(this::isOurs).findFirst();
  }

  /** Forgets one that needs no further try. */
  int remove(PendingRevocation revocation) {
    return entityManager
        .createQuery("delete from PendingRevocation r where r.id = :id")
        .setParameter("id", revocation.id())
        .executeUpdate();
  }

  @Override
  public Optional<PendingRevocation> lock(PendingRevocation revocation) {
    return Optional.ofNullable(
        entityManager.find(
            PendingRevocation.class, revocation.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** JPA stores by itself what was locked in this transaction. */
  @Override
  public void save(PendingRevocation revocation) {}

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public String name() {
    return "pending_revocation";
  }

  @Override
  public List<PendingRevocation> notSealedUnder(String keyId, String after, int most) {
    return SealedRows.notSealedUnder(entityManager, PendingRevocation.class, keyId, after, most);
  }

  @Override
  public Map<String, Long> countByKey() {
    return SealedRows.countByKey(entityManager, PendingRevocation.class);
  }

  /** Forgets those of an account that is connected again: some providers would end that, too. */
  void forget(String provider, String providerUserId) {
    entityManager
        .createQuery(
            "delete from PendingRevocation r"
                + " where r.provider = :provider and r.providerUserId = :providerUserId")
        .setParameter("provider", provider)
        .setParameter("providerUserId", providerUserId)
        .executeUpdate();
  }

  /** Of all who have read the row, one changes it. */
  private boolean isOurs(PendingRevocation due) {
    return entityManager
            .createQuery(
                "update PendingRevocation r set r.tries = r.tries + 1, r.nextTryAt = :next"
                    + " where r.id = :id and r.tries = :tries")
            .setParameter("next", due.tryAfterNext())
            .setParameter("id", due.id())
            .setParameter("tries", due.tries())
            .executeUpdate()
        == 1;
  }
}
