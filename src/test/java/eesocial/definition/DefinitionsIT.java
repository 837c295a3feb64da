package eesocial.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Trips;
import eesocial.testing.recorded.DefinitionFile;
import eesocial.testing.recorded.RecordedProvider;
import eesocial.testing.recorded.RecordedProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each definition promises, seen at a provider that insists on its own protocol. What was seen
 * makes {@code docs/providers.md}.
 */
@AgainstTheSite
class DefinitionsIT {

  private static final Path WRITTEN = Path.of("target/providers.md");

  private final ProvidersPage page = new ProvidersPage();

  @Test
  void everyDefinitionHasARecord() {
    assertThat(RecordedProviders.all())
        .extracting(RecordedProvider::id)
        .containsExactlyElementsOf(DefinitionFile.ids());
  }

  /** All of them, or those that {@code -Ddefinitions} names; then the page is left alone. */
  @TestFactory
  Stream<DynamicNode> definitions() {
    Browser member = Trips.registered("member-everywhere");
    List<String> only = List.of(System.getProperty("definitions", "").split(","));
    Stream<DynamicNode> plays =
        RecordedProviders.all().stream()
            .filter(provider -> only.contains("") || only.contains(provider.id()))
            .map(
                provider ->
                    DynamicContainer.dynamicContainer(
                        provider.id(), new Facts(provider, member, page).all()));
    return only.contains("")
        ? Stream.concat(plays, Stream.of(DynamicTest.dynamicTest("the page", this::pageIsTrue)))
        : plays;
  }

  private void pageIsTrue() throws IOException {
    Files.writeString(WRITTEN, page.toString());
    assertThat(Path.of("docs/providers.md"))
        .as("After a look at it: cp %s docs/providers.md", WRITTEN)
        .hasSameTextualContentAs(WRITTEN);
  }
}
