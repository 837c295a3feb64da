package eesocial.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagsTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  /** A class that the page writes whole; one that ends in a value does not match. */
  private static final Pattern CLASS = Pattern.compile("social-[a-z]+(?:-[a-z]+)*(?![a-z#-])");

  @Test
  void everyClassIsDocumented() throws IOException {
    Set<String> documented = all("`(" + CLASS + ")`", Files.readString(Path.of("docs/tags.md")));
    assertThat(documented).containsAll(classesOfTheTags()).containsAll(classesOfTheSheet());
  }

  @Test
  void noTagHasStyleOrScript() throws IOException {
    assertThat(tags()).doesNotContain("style=", "<script", "<style", "onclick");
  }

  @Test
  void everyLabelHasAText() throws IOException {
    String texts = Files.readString(RESOURCES.resolve("eesocial/messages.properties"));
    assertThat(all("(?m)^(label\\.[a-z.-]+)=", texts))
        .containsAll(all("'(label\\.[a-z.-]+[a-z])'", tags()));
  }

  private static Set<String> classesOfTheTags() throws IOException {
    return all("(" + CLASS + ")", tags());
  }

  private static Set<String> classesOfTheSheet() throws IOException {
    Path sheet = RESOURCES.resolve("META-INF/resources/social/social.css");
    return all("\\.(" + CLASS + ")", Files.readString(sheet));
  }

  private static String tags() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("META-INF/social/tags"))) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Set<String> all(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().map(TagsTest::group).forEach(found::add);
    return found;
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }
}
