package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example is built by its own POM, as by somebody who has copied it. */
@Tag("ci")
class GuestbookPomIT {

  private static final String LIBRARY = "io/github/eesocial/ee-social/0.1.0-SNAPSHOT/";

  @TempDir Path directory;

  @Test
  void thePomAloneMakesTheWar() throws Exception {
    Path copy = directory.resolve("my-guestbook");
    copy(Path.of("src/example"), copy);

    assertThat(maven(copy, repository())).as(log(copy)).isZero();

    try (ZipFile war = new ZipFile(copy.resolve("target/guestbook.war").toFile())) {
      List<String> files = war.stream().map(ZipEntry::getName).toList();
      assertThat(files)
          .contains("index.xhtml", "WEB-INF/classes/guestbook/Entry.class")
          .contains("WEB-INF/classes/META-INF/persistence.xml")
          .contains("WEB-INF/lib/ee-social-0.1.0-SNAPSHOT-classes.jar")
          .anyMatch(file -> file.startsWith("WEB-INF/lib/oauth2-oidc-sdk-"))
          .noneMatch(file -> file.contains("flyway") || file.contains("jakartaee-api"));
    }
    assertThat(copy.resolve("target/payara-micro.jar")).exists();
  }

  private static int maven(Path project, Path repository) throws Exception {
    return new ProcessBuilder(
            System.getProperty("test.maven"),
            "--batch-mode",
            "-Dmaven.repo.local=" + repository,
            // what the build of the library has fetched is not fetched again
            "-Dmaven.repo.local.tail=" + System.getProperty("test.maven.repository"),
            "-Dmaven.repo.local.tail.ignoreAvailability=true",
            "package")
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(project.resolve("maven.log").toFile())
        .start()
        .waitFor();
  }

  private static String log(Path project) throws IOException {
    return Files.readString(project.resolve("maven.log"));
  }

  /** The library as it would be installed. */
  private Path repository() throws IOException {
    Path repository = directory.resolve("repository");
    Path library = Files.createDirectories(repository.resolve(LIBRARY));
    Files.copy(Path.of("pom.xml"), library.resolve("ee-social-0.1.0-SNAPSHOT.pom"));
    Files.copy(
        Path.of("target/ee-social-classes.jar"),
        library.resolve("ee-social-0.1.0-SNAPSHOT-classes.jar"));
    return repository;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
