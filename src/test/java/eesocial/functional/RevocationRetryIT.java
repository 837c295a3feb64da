package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Removal;
import eesocial.testing.Reply;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider that does not take tokens back at once holds nobody up and gets them later. */
@AgainstTheSite
class RevocationRetryIT {

  private static final String TWICE = "once in trouble, once taken";

  private static final Duration FIVE = Duration.ofSeconds(5);

  private final Removal removal = new Removal();

  @AfterEach
  void settle() {
    Removal.settleAll();
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        trouble("503", () -> Reply.error(503, "temporarily_unavailable")),
        trouble("429", () -> Reply.error(429, "slow_down")),
        trouble("silence", Reply::silence),
        trouble(
            "hangs up",
            () -> {
              throw new IllegalStateException("no answer at all");
            }));
  }

  private static Arguments trouble(String name, Supplier<Reply> reply) {
    return Arguments.of(name, reply);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void removalWaitsForNobodyAndTheTokenArrivesLater(String trouble, Supplier<Reply> reply) {
    AtomicInteger asked = Removal.trouble(reply);
    Instant begun = Instant.now();
    assertThat(removal.remove().status()).isEqualTo(204);
    assertSoon("Removed, provider: " + trouble, begun);
    Inside.when(inside -> asked.get() == 1);
    Inside after = Inside.now();
    assertThat(after.rows("social_connection", removal.person().sub() + " "))
        .singleElement()
        .asString()
        .contains(" provider=plain ");
    assertThat(removal.pending(after)).singleElement().asString().contains(" tries=1 ");
    Removal.REALM.script();
    removal.settledInTime();
    assertThat(removal.seen()).as(TWICE).hasSize(2);
  }

  @Test
  void beforeItsTimeNothingIsTriedAgain() {
    removal.removeInVain();
    Removal.sweep();
    assertThat(removal.seen()).hasSize(1);
  }

  @Test
  void manySweepersAtOnceGiveItBackOnce() {
    for (int round = 0; round < 10; round++) {
      removal.connect();
      removal.removeInVain();
      Removal.REALM.script();
      Inside.when(inside -> removal.pending(inside).isEmpty() || sweepTogether());
      assertThat(removal.seen()).as(TWICE).hasSize(2);
    }
  }

  @Test
  void hangingProviderHoldsUpItselfAlone() {
    for (int i = 0; i < 6; i++) {
      Trips.connect(removal.browser(), Removal.REALM, Person.stranger());
    }
    Trips.connect(removal.browser(), Realms.REVOKING, removal.person());
    AtomicInteger asked = Removal.trouble(Reply::silence);
    removal.remove();
    Inside.when(inside -> asked.get() == 1);
    Instant begun = Instant.now();
    removal.browser().on("/social/connect/revoking").delete();
    Inside.when(inside -> inside.rows("pending_revocation", "provider=revoking ").isEmpty());
    assertSoon("Given back beside a hanging provider", begun);
    assertThat(Realms.REVOKING.seen("revoke")).hasSize(2);
    assertThat(Removal.REALM.seen("revoke")).as("of 7 tokens").hasSize(1);
  }

  private static boolean sweepTogether() {
    Removal.inside("due");
    Together.run(4, Removal::sweep);
    return false;
  }

  private static void assertSoon(String what, Instant begun) {
    Duration taken = Duration.between(begun, Instant.now());
    System.out.println(what + ": " + taken.toMillis() + " ms");
    assertThat(taken).as("whoever waits for silence, waits five seconds").isLessThan(FIVE);
  }
}
