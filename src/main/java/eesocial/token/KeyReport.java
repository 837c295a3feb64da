package eesocial.token;

import static java.util.stream.Collectors.joining;

import eesocial.secret.Encryption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the log is told of the keys that are being retired; empty if there is nothing to tell. */
final class KeyReport {

  private static final String UNKNOWN = "";
  private static final int MOST_NAMED = 20;

  private KeyReport() {}

  /**
   * How many rows of a table are encrypted under which key.
   *
   * @param rows by key id; an empty one stands for those whose key is not known
   */
  record Table(String name, Map<String, Long> rows) {

    private long under(String keyId) {
      return rows.getOrDefault(keyId, 0L);
    }
  }

  /**
   * A row that cannot be decrypted.
   *
   * @param keyId the key it says it needs; may be null
   */
  record Row(String table, String id, String keyId) {}

  /** How many rows need which key other than the newest. */
  static Optional<String> before(Encryption encryption, List<Table> tables) {
    TreeSet<String> others = new TreeSet<>();
    tables.forEach(table -> others.addAll(table.rows().keySet()));
    others.remove(encryption.newest());
    encryption.retired().forEach(others::remove);
    List<String> keys = Stream.concat(encryption.retired().stream(), others.stream()).toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(tables.stream().map(table -> line(table, keys)).collect(joining("; ")));
  }

  /** social_connection: 12 rows need the key k1, 0 k0. */
  private static String line(Table table, List<String> keys) {
    String first = keys.get(0);
    String others =
        keys.stream()
            .skip(1)
            .map(key -> ", " + table.under(key) + " " + name(key))
            .collect(joining());
    return table.name() + ": " + table.under(first) + " rows need the key " + name(first) + others;
  }

  /** Which rows were left alone. */
  static Optional<String> unreadable(List<Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows.size()
                + " rows cannot be decrypted and are left alone, for their key is gone or they were"
                + " changed; their owners must connect again: "
                + rows.stream()
                    .limit(MOST_NAMED)
                    .map(row -> row.table() + " " + row.id() + " (" + name(row.keyId()) + ")")
                    .collect(joining(", "))
                + (rows.size() > MOST_NAMED ? ", …" : ""));
  }

  /** That nothing is left to do. */
  static Optional<String> after(Encryption encryption) {
    return encryption.retired().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No row needs the key "
                + String.join(", ", encryption.retired())
                + " any more: once every node has said so, and half an hour later for those who are"
                + " signing up, it may be removed from social.secret-keys");
  }

  /** Whatever stands in the column, it makes no new line in the log. */
  private static String name(String keyId) {
    return keyId == null || keyId.equals(UNKNOWN) ? "unknown" : keyId.replaceAll("\\p{Cntrl}", "?");
  }
}
