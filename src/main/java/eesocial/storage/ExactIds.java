package eesocial.storage;

import eesocial.failure.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Providers tell their users apart by every character of an id, and so must the column: with a
 * collation that takes one letter for another somebody would log in as somebody else.
 */
@ApplicationScoped
class ExactIds {

  /** The table may be made by somebody else, or kept elsewhere. */
  static final String TABLE =
      "select count(*) from information_schema.tables"
          + " where lower(table_name) = 'social_connection'";

  /** What must differ: in case, in the form of an accent (NFC, NFD), in a space at the end. */
  private static final List<List<String>> DIFFERENT =
      List.of(List.of("AbC", "abc"), List.of("\u00e9", "e\u0301"), List.of("a", "a "));

  // no row is read: the column lends its collation to what is compared
  private static final String SAME =
      "select case when coalesce("
          + "(select max(provider_user_id) from social_connection where 1 = 0), '%s') = '%s'"
          + " then 1 else 0 end";

  @PersistenceContext(name = "social/entity-manager")
  EntityManager entityManager;

  /**
   * Looks how the database compares. Joins the caller's transaction.
   *
   * @return how many questions were asked
   * @throws ConfigurationException if two ids would be one
   */
  int check() {
    if (number(TABLE) == 0) {
      return 0;
    }
    for (String question : questions()) {
      if (number(question) != 0) {
        throw new ConfigurationException(
            "The column provider_user_id of social_connection",
            "has a collation that does not tell AbC from abc, or an accent or a space at the end,"
                + " so that somebody could log in as somebody else",
            "Give it one that compares bytes, on PostgreSQL collate \"C\", on MariaDB"
                + " utf8mb4_nopad_bin, on MySQL utf8mb4_0900_bin, as in"
                + " META-INF/social/tables-mysql.sql");
      }
    }
    return questions().size();
  }

  /** Each finds 0 where it should. */
  static List<String> questions() {
    return DIFFERENT.stream().map(pair -> SAME.formatted(pair.toArray())).toList();
  }

  private int number(String question) {
    return ((Number) entityManager.createNativeQuery(question).getSingleResult()).intValue();
  }
}
