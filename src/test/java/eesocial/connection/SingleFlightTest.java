package eesocial.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

  private final SingleFlight<String, Integer> flights = new SingleFlight<>();
  private final AtomicInteger count = new AtomicInteger();

  @Test
  void whoComesMeanwhileGetsTheSame() throws Exception {
    FutureTask<Integer> other = new FutureTask<>(() -> flights.join("one", count::incrementAndGet));
    int led = flights.join("one", () -> joinedBy(other));
    assertThat(led).isEqualTo(1);
    assertThat(other.get()).isEqualTo(1);
  }

  @Test
  void whoComesLaterGoesAgain() {
    assertThat(flights.join("one", count::incrementAndGet)).isEqualTo(1);
    assertThat(flights.join("one", count::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void othersDoNotWait() {
    int result = flights.join("one", () -> flights.join("other", () -> 7));
    assertThat(result).isEqualTo(7);
  }

  @Test
  void exceptionComesAsItIsAndIsNotKept() {
    IllegalArgumentException failure = new IllegalArgumentException();
    assertThatThrownBy(
            () ->
                flights.join(
                    "one",
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(flights.join("one", () -> 1)).isEqualTo(1);
  }

  /** Lands once somebody waits for it. */
  private int joinedBy(FutureTask<Integer> other) {
    Thread thread = new Thread(other);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return count.incrementAndGet();
  }
}
