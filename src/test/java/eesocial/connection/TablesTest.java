package eesocial.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TablesTest {

  /** A start after the first changes nothing; one that changed something could lose something. */
  @Test
  void everyStatementCanBeRunAgain() {
    assertThat(Tables.statements())
        .isNotEmpty()
        .allMatch(sql -> sql.contains(" if not exists "), "says if not exists")
        .noneMatch(sql -> sql.contains("--") || sql.contains("?") || sql.contains(":"));
  }

  @Test
  void scriptRunsTwice() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (int run = 1; run <= 2; run++) {
        for (String sql : Tables.statements()) {
          statement.execute(sql);
        }
      }
      assertThat(statement.executeQuery("select count(*) from social_connection").next()).isTrue();
    }
  }
}
