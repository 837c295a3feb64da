package eesocial.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every row of every table, as text. */
final class DatabaseDump {

  private DatabaseDump() {}

  /** Dumps the database of a site whose server has stopped. */
  static String of(DemoSite site) throws SQLException {
    try (Connection connection = site.database()) {
      StringBuilder dump = new StringBuilder();
      for (String table : tables(connection)) {
        dump.append("\n== ").append(table).append('\n');
        append(dump, connection, table);
      }
      return dump.toString();
    }
  }

  /** The bytes of every file below a directory, deleted rows and logs among them. */
  static String bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, ISO_8859_1)).append('\n');
      }
      return all.toString();
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    String[] types = {"TABLE", "BASE TABLE"};
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection.getMetaData().getTables(null, connection.getSchema(), "%", types)) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void append(StringBuilder dump, Connection connection, String table)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from \"" + table + '"')) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          String name = rows.getMetaData().getColumnLabel(column);
          dump.append(name).append('=').append(rows.getString(column)).append("  ");
        }
        dump.append('\n');
      }
    }
  }
}
