package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Figures;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * B77: every flow with canaries for its secrets, and the loggers at their finest, those of Jakarta
 * REST, JDBC and the persistence provider with what it binds; then one looks for them wherever
 * anything is written down or shown (OpenShift oauth-server CVE-2024-11217, slack-morphism
 * GHSA-99j7-mhfh-w84p, nextcloud user_oidc #1380).
 */
@AgainstTheSite
class CanaryScanIT {

  /** As EclipseLink and Hibernate write them. */
  private static final Pattern BINDS = Pattern.compile("bind => \\[|binding parameter \\(\\d+:");

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
  @Tag("figures")
  void findsNothing() {
    CanaryFlows flows = new CanaryFlows();
    flows.run();
    Map<String, List<String>> places = places(flows);
    Canaries canaries = new Canaries(flows.secrets());
    assertThat(canaries.areIn("x" + Realms.STUB.lastAccessToken() + "x")).isTrue();
    assertThat(canaries.size()).isGreaterThan(200);
    assertThat(places.get("log")).anyMatch(record -> BINDS.matcher(record).find());
    places.forEach(
        (place, texts) ->
            assertThat(texts).as(place).isNotEmpty().filteredOn(canaries::areIn).isEmpty());
    write(places, canaries.size());
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

  private static void write(Map<String, List<String>> places, int canaries) {
    Figures figures =
        new Figures(
            CanaryScanIT.class,
            "A canary for every secret (B77)",
            "Every flow, with the loggers at their finest; then "
                + canaries
                + " secrets are looked for, plain and encoded, wherever anything is written or shown.");
    places.forEach(
        (place, texts) ->
            figures.add(
                "hits in: " + place,
                "0",
                "0 in %d texts, %d characters"
                    .formatted(texts.size(), texts.stream().mapToInt(String::length).sum())));
    figures.write();
  }
}
