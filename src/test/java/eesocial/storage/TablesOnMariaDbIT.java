package eesocial.storage;

import eesocial.testing.MariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** C99, E152: the tables on MariaDB, whose default takes AbC for abc. */
@Tag("ci")
class TablesOnMariaDbIT extends Schema {

  private static MariaDb database;

  @BeforeAll
  static void start() {
    database = MariaDb.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  Connection connect() throws SQLException {
    return database.connect();
  }

  @Override
  String caseless() {
    return "alter table social_connection modify provider_user_id varchar(255) not null"
        + " collate utf8mb4_general_ci";
  }
}
