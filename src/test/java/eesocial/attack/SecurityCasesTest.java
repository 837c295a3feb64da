package eesocial.attack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case has its test, every attack its case. What the tests say of themselves makes {@code
 * docs/security-cases.md}.
 */
class SecurityCasesTest {

  private static final Path PAGE_WRITTEN = Path.of("target/security-cases.md");
  private static final Path OPEN_WRITTEN = Path.of("target/open-cases.txt");
  private static final Path OPEN_LISTED =
      Path.of("src/test/resources/eesocial/attack/open-cases.txt");

  private static final String PAGE =
      """
      # What is done to us, and what must happen

      Made by `SecurityCasesTest` of what the tests say of themselves; the cases stand in
      `src/test/resources/eesocial/attack/security-cases.txt`.

      - **R0**: refused before any call to a provider. 4xx, or 303 to the failure page with a stable
        code; caller, session, tables and other flows as before; one event; no secret told.
      - **R1**: refused after the token call. As R0, and the tokens are dropped, or given back where
        the provider takes them.
      - **OK**: one session with a new id, one row, one event after the commit, 303 to a local page.

      All parts of a verdict are asserted every time, in `eesocial.testing.Verdicts`.

      SECTIONS
      COUNT cases, OPEN of them without a test.
      """;

  private final List<SecurityCase> cases = SecurityCase.all();
  private final List<TestSource> sources = TestSource.all();

  @Test
  void idsAreUnique() {
    assertThat(cases).extracting(SecurityCase::id).doesNotHaveDuplicates().hasSize(98);
  }

  /** The list of those without a test only gets shorter. */
  @Test
  void everyCaseHasATestThatNamesItsAdvisories() throws IOException {
    List<String> open = open();
    Files.write(OPEN_WRITTEN, open);
    assertThat(SecurityCase.open())
        .as("Cases without a test that names them and their advisories, no longer or not yet")
        .containsAll(open);
    assertThat(open)
        .as("Cases listed as open that have their test: cp %s %s", OPEN_WRITTEN, OPEN_LISTED)
        .containsAll(SecurityCase.open());
  }

  @Test
  void everyAttackNamesACase() {
    assertThat(sources)
        .filteredOn(source -> source.isAttack() && !source.name().startsWith("Security"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.cases()).as(source.name()).isNotEmpty());
  }

  @Test
  void noAttackNamesACaseThatIsNone() {
    List<String> ids = cases.stream().map(SecurityCase::id).toList();
    assertThat(sources)
        .filteredOn(TestSource::isAttack)
        .allSatisfy(source -> assertThat(ids).as(source.name()).containsAll(source.cases()));
  }

  @Test
  void pageIsTrue() throws IOException {
    Files.writeString(PAGE_WRITTEN, page());
    assertThat(Path.of("docs/security-cases.md"))
        .as("After a look at it: cp %s docs/security-cases.md", PAGE_WRITTEN)
        .hasSameTextualContentAs(PAGE_WRITTEN);
  }

  private List<String> open() {
    return cases.stream().filter(this::isOpen).map(SecurityCase::id).toList();
  }

  private boolean isOpen(SecurityCase one) {
    String told = tests(one).map(TestSource::javadoc).collect(joining());
    return told.isEmpty() || !one.advisories().stream().allMatch(told::contains);
  }

  private Stream<TestSource> tests(SecurityCase one) {
    return sources.stream().filter(source -> source.cases().contains(one.id()));
  }

  private String page() {
    StringBuilder sections = new StringBuilder();
    cases.stream()
        .collect(groupingBy(SecurityCase::section, LinkedHashMap::new, joiningRows()))
        .forEach((section, rows) -> sections.append(table(section, rows)));
    return PAGE.replace("SECTIONS\n", sections)
        .replace("COUNT", String.valueOf(cases.size()))
        .replace("OPEN", String.valueOf(open().size()));
  }

  private Collector<SecurityCase, ?, String> joiningRows() {
    return mapping(this::row, joining("\n"));
  }

  private static String table(String section, String rows) {
    return """
        ## %s

        | case | what is done | what must happen | advisories | tests |
        |---|---|---|---|---|
        %s

        """
        .formatted(section, rows);
  }

  private String row(SecurityCase one) {
    String tests = tests(one).map(TestSource::link).collect(joining(", "));
    return String.join(
            " | ",
            one.id(),
            one.deed(),
            one.verdict(),
            String.join(", ", one.advisories()),
            tests.isEmpty() ? "open" : tests)
        .transform(row -> "| " + row + " |");
  }
}
