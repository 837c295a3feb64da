package eesocial.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and a certificate for {@code localhost}, made on the spot and good for a day.
 *
 * @param store both, as PKCS #12
 */
public record Certificate(KeyStore store) {

  private static final String NAME = "localhost";
  private static final String PASSWORD = "only-for-tests";

  /** Makes one with the JDK's own tool. */
  public static Certificate in(Path directory) {
    Path file = directory.resolve("localhost.p12");
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(file);
      Process tool = new ProcessBuilder(command(file)).inheritIO().start();
      if (tool.waitFor() != 0) {
        throw new IllegalStateException("keytool made no certificate");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return new Certificate(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(Path file) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        NAME,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + NAME,
        "-ext",
        "san=dns:" + NAME,
        "-validity",
        "1",
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-keystore",
        file.toString());
  }

  /** Both as proxies want them. */
  public String pem() {
    try {
      return pem("CERTIFICATE", store.getCertificate(NAME).getEncoded())
          + pem("PRIVATE KEY", store.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For a client that trusts this certificate and no other. */
  public SSLContext trusted() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      KeyStore known = KeyStore.getInstance("PKCS12");
      known.load(null, null);
      known.setCertificateEntry(NAME, store.getCertificate(NAME));
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
  }
}
