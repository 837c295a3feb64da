package eesocial.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where rows with tokens are kept for long, for those who go through all of them: every bean that
 * is one is found. Its methods join the caller's transaction.
 */
public interface TokenTable<T extends TokenRow> {

  /** The name of the table. */
  String name();

  /**
   * How many rows are encrypted under which key; an empty key id stands for those whose key is
   * unknown.
   */
  Map<String, Long> countByKey();

  /**
   * Some rows that are encrypted under another key than this or an unknown one, by id. Nothing is
   * locked.
   *
   * @param after those whose id is greater than this; empty for the first
   * @param most how many at most
   */
  List<T> notSealedUnder(String keyId, String after, int most);

  /** The row as it is now, which nobody else changes until the transaction ends. */
  Optional<T> lock(T seen);

  /** Stores a row that was locked in this transaction. */
  void save(T row);
}
