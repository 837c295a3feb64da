package eesocial.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import eesocial.testing.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** D118: what one provider may take of us. */
class BulkheadTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // about to turn over
  private final AtomicInteger sent = new AtomicInteger();
  private final Bulkhead bulkhead = new Bulkhead("stub", 2, now::get);

  @Test
  void failuresInARowMeanRest() {
    fail(Bulkhead.FAILURES);
    assertThatThrownBy(this::succeed)
        .isInstanceOf(RetryLaterException.class)
        .hasMessageContaining("stub does not answer")
        .extracting(e -> ((RetryLaterException) e).seconds())
        .isEqualTo(Bulkhead.REST.toSeconds());
    assertThat(sent).hasValue(Bulkhead.FAILURES);
  }

  @Test
  void anAnswerBetweenThemDoesNot() throws Exception {
    fail(Bulkhead.FAILURES - 1);
    succeed();
    fail(Bulkhead.FAILURES - 1);
    succeed();
  }

  @Test
  void afterRestOneProbeGoesThroughAtATime() throws Exception {
    fail(Bulkhead.FAILURES);
    rest();
    bulkhead.call(
        () -> {
          assertThatThrownBy(this::succeed).isInstanceOf(RetryLaterException.class);
          return sent.incrementAndGet();
        });
    succeed();
  }

  @Test
  void probeThatFailsMeansRestAgain() {
    fail(Bulkhead.FAILURES);
    rest();
    fail(1);
    assertThatThrownBy(this::succeed).isInstanceOf(RetryLaterException.class);
    rest();
    fail(1);
  }

  @Test
  void moreAtATimeThanThereArePlacesFailWithoutACall() {
    CountDownLatch full = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    Together.run(
        () -> hold(full, end),
        () -> {
          bulkhead.call(() -> hold(full, end, this::refused));
          return null;
        });
    assertThat(sent).hasValue(0);
  }

  @Test
  void whoFindsNoPlaceGetsTheNextOne() {
    Together.run(
        50,
        () -> {
          succeed();
          return null;
        });
    assertThat(sent).hasValue(50);
  }

  private Void hold(CountDownLatch full, CountDownLatch end) throws IOException {
    return bulkhead.call(
        () -> {
          full.countDown();
          await(end);
          return null;
        });
  }

  private Void hold(CountDownLatch full, CountDownLatch end, Runnable meanwhile) {
    full.countDown();
    await(full);
    meanwhile.run();
    end.countDown();
    return null;
  }

  private void refused() {
    assertThatThrownBy(this::succeed)
        .isInstanceOfSatisfying(
            RetryLaterException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_UNAVAILABLE));
  }

  private void succeed() throws IOException {
    bulkhead.call(sent::incrementAndGet);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(
              () ->
                  bulkhead.call(
                      () -> {
                        sent.incrementAndGet();
                        throw new IOException("refused");
                      }))
          .hasMessage("refused");
    }
  }

  private void rest() {
    now.addAndGet(Bulkhead.REST.plus(Duration.ofNanos(1)).toNanos());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
