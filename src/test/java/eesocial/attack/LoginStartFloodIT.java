package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Realms;
import eesocial.testing.Stranger;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F156: logins that are started by the ten thousand and never finished, as filled the memory of
 * Spring Security with a session for each (CVE-2021-22119; its predecessor until
 * spring-security-oauth 2.5.2). Ours wait in the browser alone: no session, no row, no heap.
 */
class LoginStartFloodIT {

  /** What is in a heap for other reasons changes by itself. */
  private static final long NOISE = 20_000_000;

  private final Stranger stranger = new Stranger(Guarded.site().url(), "203.0.113.156");

  @Test
  void leavesNothing() {
    flood(2_000);
  }

  @Test
  @Tag("reliability")
  void leavesNothingOfAHundredThousand() {
    flood(10_000); // the compilers have seen it
    long before = stranger.growth().getJsonNumber("heap").longValue();
    Load.Result result = flood(100_000);
    long grown = stranger.growth().getJsonNumber("heap").longValue() - before;
    new Figures(
            getClass(),
            "100,000 anonymous login starts (F156)",
            "`POST /social/login/stub` with `Origin` and no cookie, 16 at once, one Payara Micro with"
                + " a heap of 512 MB and H2; the heap is what is left after two collections.")
        .add("answers", "all 303 to the provider", result.outcomes())
        .add("new HTTP sessions", "0", 0)
        .add("new rows", "0", 0)
        .add("heap grown", "< " + Figures.megabytes(NOISE), Figures.megabytes(grown))
        .add("time of one", "p99 < 50 ms", result.times())
        .add("per second", "", result.rate())
        .write();
    assertThat(grown).isLessThan(NOISE);
    assertThat(result.percentile(99)).isLessThan(50_000_000L);
  }

  private Load.Result flood(int times) {
    Inside before = Guarded.inside();
    Load.Result result = Load.of(times, 16).run(i -> start());
    assertThat(result.outcomes()).isEqualTo(Map.of("303 to the provider", times));
    Guarded.inside().assertNothingNewSince(before);
    return result;
  }

  private String start() {
    HttpResponse<String> answer = stranger.post("/social/login/stub", "");
    String location = answer.headers().firstValue("Location").orElse("");
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    boolean toProvider = location.startsWith(Realms.STUB.issuer() + "/authorize?");
    boolean onlyTheFlow = cookies.size() == 1 && cookies.get(0).startsWith("social-flow-");
    return answer.statusCode()
        + (toProvider ? " to the provider" : " to " + location)
        + (onlyTheFlow ? "" : " with " + cookies);
  }
}
