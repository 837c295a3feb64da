package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.ConfigurationException;
import eesocial.testing.TestConfig;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----"
      })
  void contentOfTheFileIsReadWithOrWithoutItsArmour(String form) throws Exception {
    SigningKey key = SigningKey.of(definition(form.formatted(base64("secp256r1"))));
    assertThat(key.privateKey().getAlgorithm()).isEqualTo("EC");
    assertThat(key).hasToString("KEY123 of TEAM456");
  }

  @Test
  void keyThatCannotSignEs256IsRefusedAndNotShown() throws Exception {
    String other = base64("secp384r1");
    assertThatThrownBy(() -> SigningKey.of(definition(other)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.apple.private-key is no EC private key of P-256")
        .hasMessageNotContaining(other)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense!", "bm9uc2Vuc2U="})
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> SigningKey.of(definition(text)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Write the content of the .p8 file");
  }

  private static Definition definition(String privateKey) {
    return new Definition(
        "apple",
        TestConfig.production(
            "social.apple.team-id", "TEAM456",
            "social.apple.key-id", "KEY123",
            "social.apple.private-key", privateKey),
        false);
  }

  private static String base64(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return Base64.getEncoder()
        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
  }
}
