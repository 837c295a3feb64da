package eesocial.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E139: keys that are none are refused, each with what to write instead. */
class SecretKeysTest {

  private static final String ONE = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
  private static final String TWO = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

  @Test
  void firstKeyIsTheNewest() {
    SecretKeys keys = SecretKeys.parse("k2:" + TWO + ",k1:" + ONE);
    assertThat(keys.newest()).isEqualTo("k2");
    assertThat(keys.find("k1")).isPresent();
    assertThat(keys.find("k3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AQID | without a key id",
        "k1:AQID | has 24 bits in the key k1",
        "k1:???? | is not Base64 in the key k1",
        "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | repeats one byte",
        "k1:" + ONE + ",k1:" + TWO + " | names the key k1 twice",
        "k1:" + ONE + ", | without a key id"
      })
  void unusableKeyIsNamedWithItsRemedy(String text, String problem) {
    assertThatThrownBy(() -> SecretKeys.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.secret-keys")
        .hasMessageContaining(problem)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining(ONE);
  }
}
