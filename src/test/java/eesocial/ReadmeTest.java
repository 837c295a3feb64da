package eesocial;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.connection.Connection;
import eesocial.event.LoginCompleted;
import eesocial.failure.VetoException;
import eesocial.policy.ConnectionPolicy;
import eesocial.policy.Welcome;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** The README's examples; their lines stand here, so they compile. */
  static class Example {

    static boolean onHoliday(String caller) {
      return caller.isEmpty();
    }

    // README
    @ApplicationScoped
    static class StaffFirst implements ConnectionPolicy {

      @Override
      public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
        boolean staff = userInfo.emailVerified() && userInfo.email().endsWith("@example.com");
        return staff ? Optional.of(new Welcome.SignUp()) : Optional.empty();
      }

      @Override
      public void login(Connection connection) {
        if (onHoliday(connection.caller())) {
          throw new VetoException("Enjoy your holiday.");
        }
      }
    }

    // end

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
  void examplesCompile() throws IOException {
    String source = Files.readString(Paths.get("src/test/java/eesocial/ReadmeTest.java"));
    String shown = Files.readString(Paths.get("README.md"));
    assertThat(all(shown, "```java\n(.*?)```"))
        .isEqualTo(all(source.replace("static class S", "class S"), "// README\n(.*?)// end"));
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

  private static List<String> all(String text, String block) {
    return Pattern.compile(block, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(found -> bare(found.group(1)))
        .toList();
  }

  /** Neither comments nor white space. */
  private static String bare(String java) {
    return java.replaceAll("//[^\n]*", "").replaceAll("\\s", "");
  }
}
