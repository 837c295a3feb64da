package eesocial.browser;

import eesocial.testing.Postgres;
import java.nio.file.Path;

/** The story with PostgreSQL 15, which three variables of the environment name. */
class StoryOnPostgresIT extends Story {

  @Override
  Database startDatabase() {
    return new Database.PostgreSql(Postgres.start());
  }

  @Override
  Path dumpFile() {
    return Path.of("target", "database-dump-postgresql.txt");
  }
}
