package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/definitions.md knows every key, who needs it, and why if that is one alone. */
class DefinitionKeysTest {

  private static final Path DOCUMENT = Path.of("docs/definitions.md");

  /** Keys whose values are quirks of their own. */
  private static final List<String> CHOICES =
      List.of(
          "client-authentication",
          "token-request",
          "userinfo-request",
          "revocation",
          "email-trust");

  @Test
  void everyKeyIsDocumentedInTheOrderOfTheFiles() throws IOException {
    assertThat(documented().keySet()).containsExactlyElementsOf(DefinitionFilesTest.KEY_ORDER);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void documentNamesWhoNeedsTheKey(String key) throws IOException {
    Set<String> users = users(key);
    assertThat(users).isNotEmpty();
    String usedBy = documented().get(key);
    if (!usedBy.matches("(all|many|most).*")) {
      Set<String> named = new TreeSet<>(List.of(usedBy.replace(" …", "").split(", ")));
      assertThat(users).containsAll(named);
      assertThat(usedBy.endsWith("…")).isEqualTo(users.size() > named.size());
    }
  }

  @Test
  void whatHasOneUserIsArguedFor() throws IOException {
    Map<String, String> alone = new LinkedHashMap<>();
    for (String term : terms()) {
      Set<String> users = users(term);
      if (users.size() == 1) {
        alone.put(term, users.iterator().next());
      }
    }
    assertThat(rows("With one user", 2)).containsExactlyInAnyOrderEntriesOf(alone);
  }

  @ParameterizedTest
  @MethodSource("eesocial.provider.DefinitionFilesTest#named")
  void idIsNeitherAddressNorUserName(String id) {
    Properties definition = definition(id);
    assertThat(definition.getProperty("userinfo.id"))
        .doesNotContainIgnoringCase("mail")
        .doesNotContain("name", "login")
        .isNotEqualTo(definition.getProperty("userinfo.username"));
  }

  /** Keys, and values of those whose values are quirks of their own. */
  private static Set<String> terms() throws IOException {
    Set<String> terms = new TreeSet<>(DefinitionFilesTest.KEY_ORDER);
    for (String id : DefinitionFilesTest.named().toList()) {
      Properties definition = definition(id);
      CHOICES.stream()
          .filter(definition::containsKey)
          .forEach(key -> terms.add(key + "=" + definition.getProperty(key)));
    }
    CHOICES.forEach(terms::remove);
    return terms;
  }

  private static Set<String> users(String term) throws IOException {
    String[] parts = term.split("=", 2);
    return DefinitionFilesTest.named()
        .filter(
            id -> {
              String value = definition(id).getProperty(parts[0]);
              return parts.length == 1 ? value != null : parts[1].equals(value);
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A file with what it inherits. */
  private static Properties definition(String id) {
    Properties own = new Properties();
    try (Reader reader = Files.newBufferedReader(DefinitionFilesTest.file(id))) {
      own.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Properties all = new Properties();
    if (own.containsKey("extends")) {
      all.putAll(definition(own.getProperty("extends")));
    }
    all.putAll(own);
    return all;
  }

  private static Map<String, String> documented() throws IOException {
    return rows("Keys", 3);
  }

  /** What stands in a column of a section's table, by the names in the first one. */
  private static Map<String, String> rows(String section, int column) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    Files.readString(DOCUMENT)
        .split("## " + section + "\n", 2)[1]
        .split("\n## ", 2)[0]
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .forEach(cells -> names(cells[1]).forEach(name -> rows.put(name, cells[column])));
    return rows;
  }

  /** {@code `userinfo.username`, `.name`} are two keys. */
  private static Stream<String> names(String cell) {
    return Stream.of(cell.replace("`", "").split(", "))
        .map(name -> name.startsWith(".") ? "userinfo" + name : name);
  }

  static Stream<String> keys() {
    return DefinitionFilesTest.KEY_ORDER.stream();
  }
}
