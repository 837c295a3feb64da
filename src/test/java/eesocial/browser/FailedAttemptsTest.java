package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import eesocial.testing.TestConfig;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

  private Instant now = Instant.EPOCH;
  private final FailedAttempts attempts = attempts("3");

  @Test
  void aClientWaitsAfterItsLastFailure() {
    failed(3, "here", null);
    assertMayNot("here", null);
    assertMay("there", null);
  }

  @Test
  void aClientWaitsNoMinute() {
    failed(2, "here", null);
    now = now.plusSeconds(50);
    failed(1, "here", null);
    assertThatThrownBy(() -> attempts.require("here", null))
        .isInstanceOfSatisfying(
            RetryLaterException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_ATTEMPTS);
              assertThat(e.seconds()).isEqualTo(10);
            });
    now = now.plusSeconds(10);
    assertMay("here", null);
  }

  @Test
  void anAccountUnderSiegeIsOpenToWhoDidNotFail() {
    failed(1, "one", "Anna");
    failed(1, "two", " anna");
    assertMay("one", "anna");
    failed(1, "three", "ANNA");
    assertMayNot("one", "anna");
    assertMayNot("two", "anna");
    assertMay("one", "bea");
    assertMay("home", "anna");
    failed(1, "home", "anna");
    assertMayNot("home", "anna");
  }

  @Test
  void anAccountNamedLikeAClientIsNone() {
    failed(3, "here", "there");
    assertMay("there", null);
  }

  @Test
  void theOldestOfTooManyAreForgotten() {
    failed(3, "first", null);
    for (int i = 0; i < FailedAttempts.MOST_CLIENTS - 1; i++) {
      failed(1, "client" + i, null);
    }
    assertMayNot("first", null);
    failed(1, "one more", null);
    assertMay("first", null);
  }

  @Test
  void zeroIsNoLimit() {
    FailedAttempts unlimited = attempts("0");
    for (int i = 0; i < 1000; i++) {
      unlimited.add("here", "anna");
    }
    assertThatCode(() -> unlimited.require("here", "anna")).doesNotThrowAnyException();
  }

  private FailedAttempts attempts(String most) {
    return new FailedAttempts(
        new Settings(TestConfig.development("social.failed-logins-per-minute", most)), () -> now);
  }

  private void failed(int times, String client, String account) {
    for (int i = 0; i < times; i++) {
      attempts.add(client, account);
    }
  }

  private void assertMay(String client, String account) {
    assertThatCode(() -> attempts.require(client, account)).doesNotThrowAnyException();
  }

  private void assertMayNot(String client, String account) {
    assertThatThrownBy(() -> attempts.require(client, account))
        .isInstanceOf(RetryLaterException.class);
  }
}
