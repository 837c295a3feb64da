package eesocial.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Stranger;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F163: callbacks that belong to no flow and requests that make no sense, by the ten thousand a
 * minute: nobody else hears of them, no row, no session, and few short lines in the log.
 */
class BadCallbackFloodIT {

  private static final int LONGEST_LINE = 1024;
  private static final int LINES_A_MINUTE = 200;

  private final Stranger stranger = new Stranger(Guarded.site().url(), "203.0.113.163");
  private int number;

  private final List<Function<String, HttpResponse<String>>> tricks =
      List.of(
          x -> stranger.get("/social/login/stub?code=" + x + "&state=" + x + "y".repeat(35)),
          x -> stranger.get("/social/login/stub?code=" + x),
          x -> stranger.get("/social/login/stub?code=a&code=b&state=" + x),
          x -> stranger.get("/social/login/stub?error=" + x + "%0d%0aFORGED&state=" + x),
          x -> stranger.get("/social/login/stub?response=" + x),
          x -> stranger.get("/social/login/" + x + "?code=a&state=b"),
          x -> stranger.get("/social/login/a%0d%0aFORGED" + x),
          x -> stranger.get("/social/connect/stub?code=a&state=" + x),
          x -> stranger.get("/social/login/signing?oauth_token=" + x + "&oauth_verifier=v"),
          x -> stranger.get("/social/login/stub?code=" + "x".repeat(5000) + "&state=" + x),
          x -> stranger.get("/social/login/stub?state=%00" + x),
          x -> stranger.get("/social/login/stub", "Cookie", "social-flow-none=" + x),
          x -> stranger.post("/social/login/poster/response", "code=a&state=" + x),
          x -> stranger.post("/social/login/stub?x=1", "%zz=&&==%" + x, "Sec-Fetch-Site", "none"),
          x -> stranger.post("/social/connect/stub", "scope=" + x),
          x -> stranger.post("/social/sign-up", "{\"a\":", "Content-Type", "application/json"),
          x -> stranger.post("/social/nowhere", x),
          x -> stranger.get("/" + x + ".xhtml"),
          x -> stranger.get("/profile.xhtml", "Cookie", "JSESSIONID=" + x),
          x -> stranger.get("/profile.xhtml", "Cookie", session(x) + "; JSESSIONIDVERSION=2f:0"),
          x -> stranger.get("/index.xhtml", "Cookie", "social-message=" + x),
          x -> stranger.get("/index.xhtml", "Cookie", "social-remember-me=" + x),
          x -> stranger.get("/index.xhtml", "Accept-Language", "x-" + x + ", *, \u00e9"),
          x -> stranger.post("/login.xhtml", "jakarta.faces.ViewState=" + x),
          x -> stranger.post("/login.xhtml", "jakarta.faces.ViewState=stateless&login=" + x));

  @Test
  void isHardlyHeard() {
    flood(2_500);
  }

  @Test
  @Tag("reliability")
  void isHardlyHeardAHundredThousandTimes() {
    Load.Result result = flood(100_000);
    new Figures(
            getClass(),
            "100,000 bad callbacks (F163)",
            "25 kinds of callbacks and requests that belong to no flow or make no sense, in turn, 16"
                + " at once, no faster than 100,000 a minute, one Payara Micro.")
        .add("answers", "none 5xx", result.outcomes())
        .add("calls to providers", "0", 0)
        .add("new rows and sessions", "0", 0)
        .add("lines in the log", "< 200 a minute, each < 1 kB, no trace", number)
        .add("per second", "", result.rate())
        .write();
  }

  private Load.Result flood(int times) {
    Inside before = Guarded.inside();
    long seen = calls();
    int logged = Guarded.site().log().length();
    Load.Result result = new Load(times, 16, 1667).run(this::trick);
    Inside after = Guarded.inside();
    assertThat(result.outcomes().keySet()).allMatch(status -> status.matches("[234]\\d\\d"));
    assertThat(calls()).as("calls to providers").isEqualTo(seen);
    after.assertNothingNewSince(before);
    long minutes = 1 + result.elapsed() / 60_000_000_000L;
    assertHardlyHeard(Guarded.site().log().substring(logged), minutes + 1);
    return result;
  }

  /** As Payara would have made it: 28 digits. */
  private static String session(String unique) {
    return "JSESSIONID=" + (unique + "0123456789abcdef0123456789abcdef").substring(0, 28);
  }

  private String trick(int i) {
    String unique = Integer.toHexString(i * 0x9E3779B1);
    return String.valueOf(tricks.get(i % tricks.size()).apply(unique).statusCode());
  }

  private void assertHardlyHeard(String log, long minutes) {
    List<String> lines = log.lines().toList();
    number = lines.size();
    assertThat(lines).as(log).hasSizeLessThan((int) minutes * LINES_A_MINUTE);
    assertThat(lines).allMatch(line -> line.getBytes(UTF_8).length < LONGEST_LINE);
    assertThat(lines).noneMatch(line -> line.startsWith("FORGED") || line.startsWith("\tat "));
    assertThat(log).doesNotContain("Exception");
  }

  private static long calls() {
    return Realms.all().stream().mapToLong(Realm::calls).sum();
  }
}
