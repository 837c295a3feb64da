package eesocial.secret;

import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * On a developer's machine a key is made at the first start and kept in a file beside the embedded
 * database, so that the first login needs no preparation. Elsewhere {@code social.secret-keys} is
 * demanded.
 */
final class DevelopmentKey {

  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String HOME = System.getProperty("user.home");

  private DevelopmentKey() {}

  static String of(Settings settings) {
    if (!settings.development()) {
      throw new ConfigurationException(
          "social.secret-keys",
          "is missing",
          "Write k1:<base64 of 32 random bytes>, for example the output of: openssl rand -base64 32;"
              + " only a loopback social.app-url may do without");
    }
    Path file = Path.of(besideDatabase(settings.dbUrl().orElse("")));
    try {
      return Files.exists(file) ? Files.readString(file).strip() : create(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The development key cannot be kept in " + file, e);
    }
  }

  private static String besideDatabase(String dbUrl) {
    return dbUrl.startsWith(H2_FILE)
        ? besideFile(dbUrl.substring(H2_FILE.length()).replaceFirst(";.*", ""))
        : HOME + "/.ee-social/secret-keys";
  }

  private static String besideFile(String database) {
    return (database.startsWith("~") ? HOME + database.substring(1) : database) + ".secret-keys";
  }

  private static String create(Path file) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String text = "dev:" + Base64.getEncoder().encodeToString(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE);
    return text;
  }
}
