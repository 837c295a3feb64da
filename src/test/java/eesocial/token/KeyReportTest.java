package eesocial.token;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.config.Settings;
import eesocial.secret.Encryption;
import eesocial.testing.TestConfig;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyReportTest {

  private static final String OLDEST = "k0:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
  private static final String OLD = "k1:AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
  private static final String NEW = "k2:ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";

  @Test
  void retiredKeysAreCountedInEachTable() {
    assertThat(
            KeyReport.before(
                keys(NEW, OLD, OLDEST),
                List.of(
                    new KeyReport.Table("social_connection", Map.of("k1", 12L, "k2", 3L)),
                    new KeyReport.Table("pending_revocation", Map.of("k0", 1L)))))
        .contains(
            "social_connection: 12 rows need the key k1, 0 k0;"
                + " pending_revocation: 0 rows need the key k1, 1 k0");
  }

  @Test
  void unknownAndLostKeysAreCountedToo() {
    assertThat(
            KeyReport.before(
                keys(NEW, OLD),
                List.of(new KeyReport.Table("t", Map.of("", 2L, "k9", 4L, "k2", 5L)))))
        .contains("t: 0 rows need the key k1, 2 unknown, 4 k9");
  }

  @Test
  void whereNothingIsRetiredNothingIsTold() {
    assertThat(KeyReport.before(keys(NEW), List.of(new KeyReport.Table("t", Map.of("k2", 5L)))))
        .isEmpty();
    assertThat(KeyReport.after(keys(NEW))).isEmpty();
    assertThat(KeyReport.unreadable(List.of())).isEmpty();
  }

  @Test
  void whatIsNoKeyIdMakesNoNewLine() {
    assertThat(KeyReport.unreadable(List.of(new KeyReport.Row("t", "id", "k9\nSEVERE"))))
        .hasValueSatisfying(line -> assertThat(line).endsWith("t id (k9?SEVERE)"));
  }

  @Test
  void thousandsAreCountedAndSomeAreNamed() {
    List<KeyReport.Row> rows = Collections.nCopies(3000, new KeyReport.Row("t", "id", null));
    String line = KeyReport.unreadable(rows).orElseThrow();
    assertThat(line).startsWith("3000 rows ").endsWith("t id (unknown), …").hasSizeLessThan(600);
  }

  private static Encryption keys(String... keys) {
    return new Encryption(
        new Settings(
            TestConfig.development("social.secret-keys", String.join(",", List.of(keys)))));
  }
}
