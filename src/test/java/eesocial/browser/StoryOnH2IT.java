package eesocial.browser;

import java.nio.file.Path;

/** The story with the default: H2 on disk. */
class StoryOnH2IT extends Story {

  @Override
  Database startDatabase() {
    return new Database.Embedded();
  }

  @Override
  Path dumpFile() {
    return Path.of("target", "database-dump.txt");
  }
}
