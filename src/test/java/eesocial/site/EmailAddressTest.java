package eesocial.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "kim@example.org, kim@example.org, true",
    "Kim@Example.org, kim@example.ORG, true",
    "kim@example.org, tim@example.org, false",
    "\u212Aim@example.org, kim@example.org, false", // the Kelvin sign
    "k\u0131m@example.org, kim@example.org, false", // i without a dot
    "j\u00F6rg@example.org, j\u00F6rg@example.org, true",
    "j\u00F6rg@example.org, J\u00D6RG@example.org, false",
  })
  void caseMattersBeyondAscii(String one, String other, boolean same) {
    assertThat(EmailAddress.same(one, other)).isEqualTo(same);
    assertThat(EmailAddress.same(other, one)).isEqualTo(same);
  }
}
