package eesocial.conformance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A56: every module of the four plans is played, and docs/conformance.md says what it wants. */
class ConformanceTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(oidcc-client-test[a-z0-9-]*)` \\|");

  static Stream<Arguments> plans() {
    return Stream.of(
        Arguments.of("basic", 14, BasicModules.class),
        Arguments.of("config", 6, ConfigRpIT.class),
        Arguments.of("refresh", 3, RefreshRpIT.class));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void documentNamesWhatIsPlayed(String plan, int modules, Class<?> tests) throws IOException {
    Set<String> played =
        Arrays.stream(tests.getDeclaredMethods())
            .map(method -> method.getAnnotation(DisplayName.class))
            .filter(name -> name != null)
            .map(DisplayName::value)
            .collect(toCollection(TreeSet::new));
    assertThat(played).hasSize(modules).isEqualTo(documented(plan));
  }

  private static Set<String> documented(String plan) throws IOException {
    String section =
        Files.readString(Path.of("docs/conformance.md"))
            .split("\n### The " + plan + " plan\n", 2)[1]
            .split("\n##", 2)[0];
    Set<String> modules = new TreeSet<>();
    for (Matcher row = ROW.matcher(section); row.find(); ) {
      modules.add(row.group(1));
    }
    return modules;
  }
}
