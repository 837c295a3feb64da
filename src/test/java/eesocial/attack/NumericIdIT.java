package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C98: a user id that is a JSON number is kept to its last digit, beyond 2^53 too, or refused; the
 * same digits as a text are the same key.
 */
@AgainstTheSite
class NumericIdIT {

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 9007199254740993",
    "9007199254740992, 9007199254740992",
    "12345678901234567890, 12345678901234567890",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "-17, -17",
    "0, 0"
  })
  void isKeptToTheLastDigit(String number, String id) {
    says(number);
    Trips.logIn(new Browser(), Realms.PLAIN, Person.stranger());
    assertThat(rows(id)).hasSize(1);
  }

  /** As the number that it is. */
  @Test
  void minusZeroIsZero() {
    for (String zero : List.of("0", "-0", "\"0\"")) {
      says(zero);
      Trips.logIn(new Browser(), Realms.PLAIN, Person.stranger());
    }
    assertThat(rows("0")).hasSize(1);
    assertThat(rows("-0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "424242"})
  void isTheSameKeyAsItsText(String digits) {
    for (String id : List.of(digits, "\"" + digits + "\"")) {
      says(id);
      Trips.logIn(new Browser(), Realms.PLAIN, Person.stranger());
    }
    assertThat(rows(digits)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "1E3", "1e-3", "1.0", "1.5", "-1.0", "-0.0", "1e300", "1e400"})
  void thatIsWrittenOtherwiseIsRefused(String number) {
    says(number);
    Belief.refused(Realms.PLAIN);
  }

  private static void says(String id) {
    Realms.PLAIN
        .script()
        .at("userinfo", Reply.text(200, "application/json", "{\"id\":" + id + "}"));
  }

  private static List<String> rows(String id) {
    return Inside.now().rows("social_connection", " provider_user_id=" + id + " ").stream()
        .filter(row -> row.contains(" provider=plain "))
        .toList();
  }
}
