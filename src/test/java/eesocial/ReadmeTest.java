package eesocial;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.connection.Connection;
import eesocial.event.LoginCompleted;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README and the list of settings say is so. */
class ReadmeTest {

  /** The README's example; its lines stand here, so they compile. */
  static class Example {

    List<String> audit;

    // README
    @Inject Social social;

    Optional<Connection> github() {
      return social.connection("github");
    }

    interface GitHub extends Closeable {
      class Repository {
        public String name;
      }

      @GET
      @Path("user/repos")
      List<Repository> repositories();
    }

    List<GitHub.Repository> repositories() throws IOException {
      try (GitHub github = social.api("github", GitHub.class)) {
        return github.repositories();
      }
    }

    Response post(String status) {
      return social
          .api("twitter")
          .path("2/tweets")
          .request()
          .post(Entity.json(Map.of("text", status)));
    }

    String atNight(String caller) {
      return social
          .of(caller)
          .api("github", "repo")
          .path("user/issues")
          .request()
          .get(String.class);
    }

    void welcome(@Observes LoginCompleted login) {
      audit.add(login.caller() + " came by " + login.provider());
    }
    // end
  }

  @Test
  void exampleCompiles() throws IOException {
    String source = Files.readString(Paths.get("src/test/java/eesocial/ReadmeTest.java"));
    String compiled = between(source, "// README\n", "// end");
    String shown = between(Files.readString(Paths.get("README.md")), "```java\n", "```");
    assertThat(bare(shown)).isEqualTo(bare(compiled));
  }

  @Test
  void everySettingOfTheCodeIsListed() throws IOException {
    Properties listed = new Properties();
    for (String line : Files.readAllLines(Paths.get("server-config/social.properties"))) {
      Matcher setting = Pattern.compile("#?(social\\.[a-z0-9.<>-]+)=.*").matcher(line);
      if (setting.matches()) {
        listed.setProperty(setting.group(1), "");
      }
    }
    assertThat(new TreeSet<>(listed.stringPropertyNames())).containsAll(settingsOfTheCode());
  }

  private static Set<String> settingsOfTheCode() throws IOException {
    Set<String> keys = new TreeSet<>();
    String settings = Files.readString(Paths.get("src/main/java/eesocial/config/Settings.java"));
    Pattern.compile("(?:text|find|required)\\(\"([a-z-]+)\"")
        .matcher(settings)
        .results()
        .forEach(key -> keys.add("social." + key.group(1)));
    return keys;
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** Neither comments nor white space. */
  private static String bare(String java) {
    return java.replaceAll("//[^\n]*", "").replaceAll("\\s", "");
  }
}
