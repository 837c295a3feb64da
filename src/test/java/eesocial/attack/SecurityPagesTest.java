package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SECURITY.md and the threat model promise has cases, and so tests. */
class SecurityPagesTest {

  private static final Pattern CASES = Pattern.compile("\\[([A-F]\\d+[-A-F\\d, \n]*)]");
  private static final Pattern PROMISE = Pattern.compile("(?m)^- (?!\\*\\*)[^\n]*(?:\n  [^\n]*)*");

  private final List<String> ids = SecurityCase.all().stream().map(SecurityCase::id).toList();

  @ParameterizedTest
  @ValueSource(strings = {"SECURITY.md", "docs/threat-model.md"})
  void everyCaseThatIsNamedIsOne(String page) throws IOException {
    assertThat(named(Files.readString(Path.of(page)))).hasSizeGreaterThan(30).isSubsetOf(ids);
  }

  @Test
  void everyPromiseNamesItsCases() throws IOException {
    String promises = Files.readString(Path.of("SECURITY.md")).split("## What we do not", 2)[0];
    assertThat(PROMISE.matcher(promises).results().map(found -> found.group()))
        .hasSizeGreaterThan(20)
        .allSatisfy(promise -> assertThat(named(promise)).as(promise).isNotEmpty());
  }

  /** Also the ends of {@code A2-A5}. */
  private static List<String> named(String text) {
    return CASES
        .matcher(text)
        .results()
        .flatMap(found -> Stream.of(found.group(1).strip().split("[-,\\s]+")))
        .toList();
  }
}
