package eesocial.token;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows with tokens in tables of ours, by the key they are encrypted under: what {@link TokenTable}
 * asks of each. Joins the caller's transaction.
 */
public final class SealedRows {

  private SealedRows() {}

  /** As {@link TokenTable#countByKey} says. */
  public static Map<String, Long> countByKey(
      EntityManager entityManager, Class<? extends TokenRow> type) {
    return entityManager
        .createQuery(
            "select coalesce(r.tokens.keyId, ''), count(r) from "
                + type.getSimpleName()
                + " r group by r.tokens.keyId",
            Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** As {@link TokenTable#notSealedUnder} says. */
  public static <T extends TokenRow> List<T> notSealedUnder(
      EntityManager entityManager, Class<T> type, String keyId, String after, int most) {
    return entityManager
        .createQuery(
            "select r from "
                + type.getSimpleName()
                + " r where r.id > :after"
                + " and (r.tokens.keyId is null or r.tokens.keyId <> :keyId) order by r.id",
            type)
        .setParameter("after", after)
        .setParameter("keyId", keyId)
        .setMaxResults(most)
        .getResultList();
  }
}
