package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Load;
import eesocial.testing.Stranger;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F164: every request names a provider, an error, a page, a language and a browser that nobody has
 * ever heard of, as filled the memory of OpenTelemetry's users with a series of metrics for each
 * method and user agent (CVE-2023-45142). Nothing here is counted, kept or cached by a name that
 * comes from outside.
 */
class InventedNamesFloodIT {

  private static final long NOISE = 20_000_000;

  /** The server makes some for itself, when it first needs them. */
  private static final int A_FEW = 40;

  private final Stranger stranger = new Stranger(Guarded.site().url(), "203.0.113.164");

  private final List<Function<String, String>> paths =
      List.of(
          x -> "/social/login/" + x + "?code=a&state=b",
          x -> "/social/login/stub?error=" + x + "&state=" + x,
          x -> "/social/connect/" + x + "?error=" + x,
          x -> "/social/" + x,
          x -> "/social/providers?" + x + "=" + x,
          x -> "/login.xhtml?error=" + x + "&next=/" + x,
          x -> "/" + x + ".xhtml",
          x -> "/" + x);

  @Test
  void pagesThatDoNotExistAreNotLookedFor() {
    String style = "/jakarta.faces.resource/social.css.xhtml";
    assertThat(stranger.get("/members/index.xhtml").statusCode()).isNotEqualTo(404);
    assertThat(stranger.get(style + "?ln=social").statusCode()).isEqualTo(200);
    assertThat(stranger.get(style + "?ln=invented").statusCode()).isEqualTo(404);
    assertThat(stranger.get(style + "?ln=social&con=invented").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/WEB-INF/template.xhtml").statusCode()).isEqualTo(404);
  }

  @Test
  void leavesNothing() {
    flood(400);
    JsonObject before = stranger.growth();
    List<String> series = series();
    flood(800);
    assertNothingGrew(before, series);
  }

  @Test
  @Tag("reliability")
  void leavesNothingOfAHundredThousand() {
    flood(10_000);
    JsonObject before = stranger.growth();
    List<String> series = series();
    Load.Result result = flood(100_000);
    JsonObject after = stranger.growth();
    long grown = heap(after) - heap(before);
    new Figures(
            getClass(),
            "100,000 invented names (F164)",
            "8 kinds of requests in turn, each with names of its own for provider, error, page,"
                + " parameter, language and user agent, 16 at once, one Payara Micro.")
        .add("answers", "none 5xx", result.outcomes())
        .add("series at /metrics", series.size() + " as before", series().size())
        .add("MBeans", "about " + before.getInt("beans") + " as before", after.getInt("beans"))
        .add("loggers", "about " + before.getInt("loggers") + " as before", after.getInt("loggers"))
        .add("heap grown", "< " + Figures.megabytes(NOISE), Figures.megabytes(grown))
        .add("per second", "", result.rate())
        .write();
    assertNothingGrew(before, series);
    assertThat(grown).isLessThan(NOISE);
  }

  private void assertNothingGrew(JsonObject before, List<String> series) {
    JsonObject after = stranger.growth();
    assertThat(series()).isEqualTo(series);
    assertThat(after.getInt("beans") - before.getInt("beans")).as("MBeans").isLessThan(A_FEW);
    assertThat(after.getInt("loggers") - before.getInt("loggers")).as("loggers").isLessThan(A_FEW);
  }

  private Load.Result flood(int times) {
    Load.Result result = Load.of(times, 16).run(this::invent);
    assertThat(result.outcomes().keySet()).allMatch(status -> status.matches("[234]\\d\\d"));
    return result;
  }

  private String invent(int i) {
    String name = Long.toString(System.nanoTime() * 31 + i, 36).replace("-", "m");
    String language = name.substring(name.length() - 3).replaceAll("\\d", "x") + "-" + name;
    return String.valueOf(
        stranger
            .get(
                paths.get(i % paths.size()).apply(name),
                "User-Agent",
                name,
                "Accept-Language",
                language,
                "Accept",
                i % 2 == 0 ? "application/json" : "text/html")
            .statusCode());
  }

  /** The names of all series, with their labels; none where the site shows no metrics. */
  private List<String> series() {
    HttpResponse<String> metrics = stranger.get("/metrics", "Accept", "text/plain");
    if (metrics.statusCode() == 404) {
      return List.of();
    }
    List<String> series =
        metrics
            .body()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf(' ')))
            .sorted()
            .toList();
    assertThat(series).hasSizeGreaterThan(10);
    return series;
  }

  private static long heap(JsonObject growth) {
    return growth.getJsonNumber("heap").longValue();
  }
}
