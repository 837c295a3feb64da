package eesocial.attack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * B77: every flow with canaries for its secrets, and the loggers at their finest, those of Jakarta
 * REST, JDBC and the persistence provider with what it binds; then one looks for them wherever
 * anything is written down or shown (OpenShift oauth-server CVE-2024-11217, slack-morphism
 * GHSA-99j7-mhfh-w84p, nextcloud user_oidc #1380).
 */
@AgainstTheSite
class CanaryScanIT {

  private static final Path WRITTEN = Path.of("target/reliability/canary.md");

  private final Browser window = new Browser();

  @BeforeEach
  void listen() {
    window.on("/test/inside/forget").post();
    assertThat(window.on("/test/inside/scan/finest").post().status()).isEqualTo(204);
  }

  @AfterEach
  void listenNoMore() {
    window.on("/test/inside/scan/usual").post();
  }

  @Test
  void findsNothing() throws IOException {
    CanaryFlows flows = new CanaryFlows();
    flows.run();
    Map<String, List<String>> places = places(flows);
    Canaries canaries = new Canaries(flows.secrets());
    write(places, canaries);
    assertThat(canaries.areIn("x" + Realms.STUB.lastAccessToken() + "x")).isTrue();
    assertThat(canaries.size()).isGreaterThan(200);
    assertThat(places.get("log")).anyMatch(record -> record.contains("bind => ["));
    places.forEach(
        (place, texts) ->
            assertThat(texts).as(place).isNotEmpty().filteredOn(canaries::areIn).isEmpty());
  }

  private Map<String, List<String>> places(CanaryFlows flows) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    places.put("answers and pages", flows.pages());
    JsonObject inside = window.on("/test/inside/scan").bare().get().json().asJsonObject();
    for (String place : inside.keySet()) {
      places.put(
          place, new ArrayList<>(inside.getJsonArray(place).getValuesAs(JsonString::getString)));
    }
    places.put("metrics", List.of(window.on(Site.origin() + "/metrics").bare().get().body()));
    return places;
  }

  /** As a table, for {@code docs/reliability.md}. */
  private static void write(Map<String, List<String>> places, Canaries canaries)
      throws IOException {
    String rows =
        places.entrySet().stream()
            .map(place -> row(place.getKey(), place.getValue(), canaries))
            .collect(joining("\n"));
    String page =
        "| place | texts | characters | with one of %d canaries |%n|---|---|---|---|%n%s%n"
            .formatted(canaries.size(), rows);
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, page);
    System.out.print(page);
  }

  private static String row(String place, List<String> texts, Canaries canaries) {
    long hits = texts.stream().filter(canaries::areIn).count();
    int characters = texts.stream().mapToInt(String::length).sum();
    return "| %s | %d | %d | %d |".formatted(place, texts.size(), characters, hits);
  }
}
