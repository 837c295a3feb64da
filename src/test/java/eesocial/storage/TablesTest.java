package eesocial.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C99 (social-app-django CVE-2024-32879, GHSA-2gr8-3wc7-xhj3; Jenkins oic-auth), E152: the tables
 * on H2.
 */
class TablesTest extends Schema {

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:tables;DB_CLOSE_DELAY=-1");
  }

  @Override
  String caseless() {
    return "alter table social_connection alter column provider_user_id varchar_ignorecase(255)";
  }

  /** A start after the first changes nothing; one that changed something could lose something. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "utf8mb4_bin")
  void everyStatementCanBeRunAgain(String binaryCollation) {
    assertThat(Tables.statements(binaryCollation))
        .isNotEmpty()
        .allMatch(sql -> sql.contains(" if not exists "), "says if not exists")
        .noneMatch(sql -> sql.contains("--") || sql.contains("?") || sql.contains(":"));
  }

  @Test
  void idIsShortenedByNobody() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(refusal(statement, insert("c", "p", "x".repeat(256)))).startsWith("22");
    }
  }
}
