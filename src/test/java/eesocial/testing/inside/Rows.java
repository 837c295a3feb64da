package eesocial.testing.inside;

import eesocial.storage.Transaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads every row of every table as text. */
@ApplicationScoped
public class Rows {

  private static final List<String> TABLES =
      List.of(
          "account",
          "account_group",
          "social_connection",
          "pending_connection",
          "pending_revocation",
          "spent_flow",
          "remembered_login",
          "voided_login",
          "ended_login");

  @Resource(lookup = "java:app/jdbc/social")
  DataSource database;

  @Inject Transaction transaction;

  /** Takes the table of spent flows away, or puts it back. */
  void rename(boolean away) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          away
              ? "alter table spent_flow rename to spent_flow_away"
              : "alter table spent_flow_away rename to spent_flow");
    }
  }

  /** How far transactions are kept apart, as {@link Connection#getTransactionIsolation} says. */
  int isolation() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.getTransactionIsolation();
    }
  }

  /** An array of rows by table. */
  JsonObject all() {
    return transaction.run(this::read);
  }

  private JsonObject read() {
    JsonObjectBuilder tables = Json.createObjectBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        tables.add(table, rows(statement, table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return tables.build();
  }

  private static JsonArrayBuilder rows(Statement statement, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery("select * from " + table)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          String name = result.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT);
          row.append(name).append('=').append(result.getString(i)).append(' ');
        }
        rows.add(row.toString());
      }
    }
    return Json.createArrayBuilder(rows.stream().sorted().toList());
  }
}
