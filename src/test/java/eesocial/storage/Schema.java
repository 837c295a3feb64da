package eesocial.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * E152: what the tables see to by themselves; C99: which ids are the same (social-app-django
 * CVE-2024-32879, GHSA-2gr8-3wc7-xhj3; Jenkins oic-auth).
 */
abstract class Schema {

  private static final List<String> TABLES =
      List.of(
          "social_connection",
          "pending_connection",
          "pending_revocation",
          "spent_flow",
          "remembered_login",
          "voided_login");

  private Connection connection;
  private Statement statement;

  /** A connection to the same database each time. */
  abstract Connection connect() throws SQLException;

  /** Makes the column of the ids take AbC for abc. */
  abstract String caseless();

  @BeforeEach
  void makeTwice() throws SQLException {
    connection = connect();
    statement = connection.createStatement();
    String collation = binaryCollation();
    for (int run = 1; run <= 2; run++) {
      for (String sql : Tables.statements(collation)) {
        statement.execute(sql);
      }
    }
  }

  @AfterEach
  void drop() throws SQLException {
    for (String table : TABLES) {
      statement.execute("drop table " + table);
    }
    connection.close();
  }

  @Test
  void oneProviderAccountIsOneConnection() throws SQLException {
    statement.execute(insert("alice", "github", "7"));
    assertThat(refusal(statement, insert("bob", "github", "7"))).isIn("23505", "23000");
    statement.execute(insert("bob", "gitlab", "7"));
    assertThat(count("social_connection")).isEqualTo(2);
  }

  /** C99. */
  @Test
  void idsThatDifferAreDifferentKeys() throws SQLException {
    List<String> ids = new ArrayList<>(List.of("AbC", "abc", "abc ", " abc", "\u00e4bc"));
    ids.add(Normalizer.normalize("\u00e4bc", Normalizer.Form.NFD));
    ids.add("\ud83d\ude00");
    for (String id : ids) {
      statement.execute(insert("c", "github", id));
    }
    assertThat(count("social_connection")).isEqualTo(ids.size());
    for (String id : ids) {
      assertThat(read("provider_user_id", id)).isEqualTo(id);
    }
  }

  /** C99. */
  @Test
  void startFindsOutWhereTheyAreNot() throws SQLException {
    assertThat(number(ExactIds.TABLE)).isEqualTo(1);
    for (String question : ExactIds.questions()) {
      assertThat(number(question)).as(question).isZero();
    }
    statement.execute(caseless());
    assertThat(number(ExactIds.questions().get(0))).isEqualTo(1);
  }

  /** Of Microsoft some have 16 kB, and more once they are encrypted. */
  @Test
  void longTokensAreKeptWhole() throws SQLException {
    String token = "eyJ" + UUID.randomUUID().toString().repeat(2_700);
    for (String column : List.of("access_token", "refresh_token", "secret")) {
      statement.execute(insert("c", "github", column));
      try (PreparedStatement update =
          connection.prepareStatement(
              "update social_connection set " + column + " = ? where provider_user_id = ?")) {
        update.setString(1, token);
        update.setString(2, column);
        update.executeUpdate();
      }
      assertThat(read(column, column)).isEqualTo(token);
    }
  }

  @Test
  void whatEveryRowHasCannotBeLeftOut() throws SQLException {
    for (String column : List.of("caller", "provider", "provider_user_id", "status", "rank_no")) {
      String sql = insert("c", "github", "7").replace("(" + column + ", ", "(");
      statement.execute(insert("c", "github", column));
      assertThat(
              refusal(
                  statement,
                  "update social_connection set "
                      + column
                      + " = null where provider_user_id = '"
                      + column
                      + "'"))
          .as(sql)
          .startsWith("23");
    }
  }

  /** As {@code SpentFlows} does. */
  @Test
  void flowIsSpentOnce() throws SQLException {
    String spend =
        "insert into spent_flow (id, ends_at)"
            + " select cast('f' as varchar(64)), current_timestamp + interval '10' minute"
            + " where not exists (select 1 from spent_flow where id = 'f')";
    assertThat(statement.executeUpdate(spend)).isEqualTo(1);
    assertThat(statement.executeUpdate(spend)).isZero();
    assertThat(statement.executeUpdate("delete from spent_flow where ends_at < current_timestamp"))
        .isZero();
  }

  String insert(String caller, String provider, String userId) {
    return "insert into social_connection (id, caller, provider, provider_user_id, rank_no,"
        + " email_verified, status, created_at, updated_at, version) values ('"
        + UUID.randomUUID()
        + "', '"
        + String.join("', '", caller, provider, userId)
        + "', 1, false, 'ACTIVE', current_timestamp, current_timestamp, 1)";
  }

  /** The SQLState of a refusal. */
  static String refusal(Statement statement, String sql) {
    try {
      statement.executeUpdate(sql);
      throw new AssertionError("was accepted: " + sql);
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private String binaryCollation() throws SQLException {
    try (ResultSet found = statement.executeQuery(Tables.BINARY_COLLATION)) {
      return found.next() ? found.getString(1) : null;
    }
  }

  private int count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  private int number(String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  private String read(String column, String userId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select " + column + " from social_connection where provider_user_id = ?")) {
      query.setString(1, userId);
      try (ResultSet result = query.executeQuery()) {
        assertThat(result.next()).as(userId).isTrue();
        return result.getString(1);
      }
    }
  }
}
