package eesocial.storage;

import eesocial.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** C99, E152: the tables on PostgreSQL. */
class TablesOnPostgresIT extends Schema {

  private static Postgres postgres;

  @BeforeAll
  static void start() {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Override
  Connection connect() throws SQLException {
    return postgres.connect();
  }

  @Override
  String caseless() {
    return "create collation if not exists caseless"
        + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
        + " alter table social_connection"
        + " alter column provider_user_id type varchar(255) collate caseless";
  }
}
