package eesocial.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.testing.TestConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E135, E136, E137, E139: what is encrypted opens unchanged, for its purpose, by its key alone. */
class EncryptionTest {

  private static final String K1 = "k1:AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
  private static final String K2 = "k2:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
  private static final String TEXT = "canary \u00e4\u2603 text";

  private final Encryption encryption = encryption(K1);

  @Test
  void whatWasSealedOpensForItsPurpose() {
    String sealed = encryption.seal("purpose", TEXT);
    assertThat(encryption.open("purpose", sealed)).contains(TEXT);
  }

  @Test
  void nothingOfTheTextCanBeRead() {
    String sealed = encryption.seal("purpose", TEXT);
    for (String part : sealed.split("\\.", -1)) {
      assertThat(
              new String(
                  Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain("canary")
          .doesNotContain("purpose");
    }
  }

  @Test
  void itOpensForNoOtherPurpose() {
    assertThat(encryption.open("other", encryption.seal("purpose", TEXT))).isEmpty();
  }

  @Test
  void twoSealsOfOneTextDiffer() {
    assertThat(encryption.seal("purpose", TEXT)).isNotEqualTo(encryption.seal("purpose", TEXT));
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String sealed = encryption.seal("purpose", TEXT);
    for (int i = 0; i < sealed.length(); i++) {
      for (char changed : "AB.-!\n".toCharArray()) {
        String other = sealed.substring(0, i) + changed + sealed.substring(i + 1);
        if (!other.equals(sealed)) {
          assertThat(encryption.open("purpose", other)).as("changed at " + i).isEmpty();
        }
      }
    }
  }

  @Test
  void plainTextIsNotMistakenForSealedText() {
    assertThat(encryption.open("purpose", "token")).isEmpty();
    assertThat(encryption.open("purpose", "")).isEmpty();
    assertThat(encryption.open("purpose", "a.b.c.d.e")).isEmpty();
  }

  @Test
  void olderKeyStillOpensAndTheNewestSeals() throws Exception {
    Encryption rotated = encryption(K2 + "," + K1);
    assertThat(rotated.open("purpose", encryption.seal("purpose", TEXT))).contains(TEXT);
    assertThat(JWEObject.parse(rotated.seal("purpose", TEXT)).getHeader().getKeyID())
        .isEqualTo("k2");
  }

  @Test
  void retiredKeyOpensNothing() {
    assertThat(encryption(K2).open("purpose", encryption.seal("purpose", TEXT))).isEmpty();
  }

  @Test
  void publicSiteWithoutKeysIsRefused() {
    Settings settings = new Settings(TestConfig.production());
    assertThatThrownBy(() -> new Encryption(settings))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.secret-keys is missing");
  }

  @Test
  void developmentKeyIsMadeOnceBesideTheDatabase(@TempDir Path folder) throws IOException {
    Settings settings =
        new Settings(
            TestConfig.development("social.db-url", "jdbc:h2:file:" + folder + "/db;MODE=LEGACY"));
    String sealed = new Encryption(settings).seal("purpose", TEXT);
    assertThat(new Encryption(settings).open("purpose", sealed)).contains(TEXT);
    Path file = folder.resolve("db.secret-keys");
    assertThat(Files.readString(file)).startsWith("dev:");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  private static Encryption encryption(String keys) {
    return new Encryption(new Settings(TestConfig.production("social.secret-keys", keys)));
  }
}
