package eesocial.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.SocialException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D126: JSON that is small to send and dear to read: very deep, with a number of a billion digits,
 * or as large as an answer may be (Parsson CVE-2023-7272 and CVE-2023-4043, Nimbus CVE-2025-53864).
 * It is refused within a tenth of a second of the processor's time, whatever the server's JSON-P
 * would do with it. What reaches the site with it is played in {@code JsonBombIT}.
 */
class JsonBombTest {

  private static final int MEBIBYTE = 1 << 20;

  static Stream<Arguments> bombs() {
    return Stream.of(
        bomb("lists", "[".repeat(100_000)),
        bomb("objects", "{\"a\":".repeat(100_000)),
        bomb("lists in an object", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
        bomb("both", "{\"a\":[".repeat(100_000)),
        bomb("a little too deep", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}"),
        bomb("huge", "{\"a\":1e1000000000}"),
        bomb("tiny", "{\"a\":1e-1000000000}"),
        bomb("huge and negative", "{\"a\":-1E+1000000000}"),
        bomb("an exponent beyond all", "{\"a\":1e99999999999999999999}"),
        bomb("digits", "{\"a\":" + "9".repeat(MEBIBYTE) + "}"),
        bomb("digits behind the point", "{\"a\":0." + "9".repeat(MEBIBYTE) + "}"),
        bomb("digits of an exponent", "{\"a\":1e" + "9".repeat(MEBIBYTE) + "}"),
        bomb("digits in a list", "{\"a\":[1," + "9".repeat(MEBIBYTE) + "]}"));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void isRefusedAtOnce(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos =
        LongStream.range(0, 5)
            .map(
                round -> {
                  long before = threads.getCurrentThreadCpuTime();
                  assertThatThrownBy(() -> JsonAnswer.object(text))
                      .isInstanceOf(SocialException.class);
                  return threads.getCurrentThreadCpuTime() - before;
                })
            .min()
            .orElseThrow();
    assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void deepAndLongAsHonestAnswersAre() {
    String deep = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
    assertThat(JsonAnswer.object(deep)).hasSize(1);
    assertThat(JsonAnswer.object("{\"a\":" + "9".repeat(300) + "}")).hasSize(1);
  }

  private static Arguments bomb(String name, String text) {
    return Arguments.argumentSet(name, text);
  }
}
