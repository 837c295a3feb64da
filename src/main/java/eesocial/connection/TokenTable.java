package eesocial.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where rows with tokens are kept, for those who go through all of them.
 *
 * @param name of the table
 * @param countByKey as {@link ConnectionRepository#countByKey}
 * @param notSealedUnder as {@link ConnectionRepository#notSealedUnder}
 * @param lock the row as it is now, locked; empty if it is gone
 * @param save stores a locked row
 */
record TokenTable<T extends TokenRow>(
    String name,
    Supplier<Map<String, Long>> countByKey,
    Batch<T> notSealedUnder,
    Function<T, Optional<T>> lock,
    Consumer<T> save) {

  /** The next rows. */
  interface Batch<T> {

    /** Some rows not sealed under a key, by id after an id. */
    List<T> of(String keyId, String after, int most);
  }
}
