package eesocial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageFailureTest {

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "40P01", "HYT00"})
  void otherTransactionWasFaster(String state) {
    assertThat(StorageFailure.isRace(sql(state))).isTrue();
    assertThat(StorageFailure.isOutage(sql(state))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "57P01", "53300", "90098"})
  void databaseDoesNotWork(String state) {
    assertThat(StorageFailure.isOutage(sql(state))).isTrue();
    assertThat(StorageFailure.isRace(sql(state))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"08006, true", "57P01, true", "08001, false", "53300, false", "23505, false"})
  void connectionWasLostOrNeverMade(String state, boolean lost) {
    assertThat(StorageFailure.isLostConnection(sql(state))).isEqualTo(lost);
  }

  @Test
  void poolMayHaveLostOne() {
    SQLException pool = new SQLException("no state", new IllegalStateException());
    assertThat(StorageFailure.isLostConnection(new PersistenceException(pool))).isTrue();
    assertThat(StorageFailure.isLostConnection(new IllegalStateException())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22001", "23503", "42601"})
  void statementIsAtFault(String state) {
    assertThat(StorageFailure.isOutage(sql(state))).isFalse();
    assertThat(StorageFailure.isRace(sql(state))).isFalse();
  }

  @Test
  void poolWithoutConnectionIsAnOutage() {
    assertThat(StorageFailure.isOutage(new PersistenceException(new SQLException("no state"))))
        .isTrue();
  }

  @Test
  void whatJpaNoticesItselfIsARace() {
    assertThat(StorageFailure.isRace(new IllegalStateException(new OptimisticLockException())))
        .isTrue();
    assertThat(StorageFailure.isRace(new IllegalStateException(new EntityExistsException())))
        .isTrue();
  }

  @Test
  void whatTheTransactionManagerDoesNotExplainIsAnOutage() {
    assertThat(StorageFailure.isOutage(new IllegalStateException(new SystemException()))).isTrue();
    assertThat(StorageFailure.isOutage(new HeuristicMixedException())).isTrue();
    assertThat(StorageFailure.isOutage(new XAException(XAException.XAER_RMFAIL))).isTrue();
    assertThat(StorageFailure.isOutage(new XAException(XAException.XA_RBROLLBACK))).isFalse();
  }

  @Test
  void lastCauseTells() {
    SQLException statement = new SQLException("at fault", "42601");
    assertThat(StorageFailure.isOutage(new SQLException("no state", statement))).isFalse();
    assertThat(StorageFailure.nameOf(new SQLException("secret", statement)))
        .isEqualTo("SQLException, SQLState 42601");
  }

  @Test
  void otherFaultsAreNeither() {
    assertThat(StorageFailure.isRace(new IllegalStateException())).isFalse();
    assertThat(StorageFailure.isOutage(new IllegalStateException())).isFalse();
  }

  private static RuntimeException sql(String state) {
    return new IllegalStateException(new PersistenceException(new SQLException("wrapped", state)));
  }
}
