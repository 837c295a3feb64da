package eesocial.kill;

import eesocial.testing.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the nodes left in the database, read behind their backs. */
record Rows(Postgres postgres) {

  private static final String HALF =
      "select 'a connection with half its tokens: ' || id from social_connection where"
          + " access_token is null or refresh_token is null or token_type is null or scopes is null"
          + " or expires_at is null or key_id is null"
          + " or status not in ('ACTIVE', 'RECONNECT_REQUIRED')";
  private static final String ORPHANS =
      "select 'a connection without an account: ' || c.id from social_connection c"
          + " where not exists (select 1 from account a where a.name = c.caller)";
  private static final String LOCKED_OUT =
      "select 'an account nobody can enter: ' || a.name from account a where password_hash is null"
          + " and not exists (select 1 from social_connection c where c.caller = a.name)";
  private static final String TWICE =
      "select 'two accounts of one identity: ' || provider_user_id from social_connection"
          + " group by provider_user_id having count(distinct caller) > 1";

  /** Whatever must not be; nothing of it may be there at any time. */
  List<String> violations() {
    List<String> found = new ArrayList<>();
    for (String sql : List.of(HALF, ORPHANS, LOCKED_OUT, TWICE)) {
      found.addAll(select(sql));
    }
    return found;
  }

  /** The accounts of a name. */
  List<String> accounts(String name) {
    return select("select name from account where name = ?", name);
  }

  /** The states of somebody's connections to a provider. */
  List<String> connections(String provider, String userId) {
    return select(
        "select status from social_connection where provider = ? and provider_user_id = ?",
        provider,
        userId);
  }

  /** As if the time of the dead had passed. */
  void endLeases(String caller) {
    execute("update social_connection set refreshing_until = null where caller = ?", caller);
  }

  /** As if the time of the access tokens had passed. */
  void endTokens(String caller) {
    execute("update social_connection set expires_at = current_timestamp where caller = ?", caller);
  }

  private List<String> select(String sql, String... values) {
    try (Connection connection = postgres.connect();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (result.next()) {
        found.add(result.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql, String... values) {
    try (Connection connection = postgres.connect();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }
}
