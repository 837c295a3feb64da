package eesocial.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TriesTest {

  private final Exception lost = failure("08006");
  private final Exception race = failure("23505");

  @Test
  void somebodyElseMayBeFasterTwice() {
    Tries tries = new Tries(true);
    assertThat(tries.isAnother(race)).isTrue();
    assertThat(tries.isAnother(race)).isTrue();
    assertThat(tries.isAnother(race)).isFalse();
  }

  @Test
  void whoMeansToBeTheOnlyOneIsTooLateAtOnce() {
    assertThat(Tries.alone(true).isAnother(race)).isFalse();
    assertThat(Tries.alone(true).isAnother(lost)).isTrue();
  }

  @Test
  void poolMayHoldManyDeadConnections() {
    Tries tries = new Tries(true);
    for (int dead = 1; dead < 20; dead++) {
      assertThat(tries.isAnother(lost)).isTrue();
    }
    assertThat(tries.isAnother(lost)).isFalse();
  }

  @Test
  void partOfATransactionCannotGetAnotherConnection() {
    assertThat(new Tries(false).isAnother(lost)).isFalse();
    assertThat(new Tries(false).isAnother(race)).isTrue();
  }

  @Test
  void whatMayBeCommittedIsNotDoneAgain() {
    Tries tries = new Tries(true);
    assertThat(tries.noting(() -> "done").get()).isEqualTo("done");
    assertThat(tries.isAnother(lost)).isFalse();
  }

  @Test
  void databaseThatIsDownIsNotAskedAgain() {
    assertThat(new Tries(true).isAnother(failure("08001"))).isFalse();
    assertThat(new Tries(true).isAnother(new IllegalStateException())).isFalse();
  }

  private static Exception failure(String state) {
    return new IllegalStateException(new SQLException("wrapped", state));
  }
}
