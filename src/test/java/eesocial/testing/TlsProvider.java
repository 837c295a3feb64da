package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A provider behind TLS, with certificates made for one test. */
public final class TlsProvider implements AutoCloseable {

  /** Opens every key store of these tests. */
  public static final String PASSWORD = "changeit";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Serves with a key store. */
  public TlsProvider(Path keyStore) throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keyStore)));
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
          }
        });
    server.start();
  }

  /** Makes a key store of an authority, whose certificate signs itself. */
  public static Path authority(Path home, String name) throws Exception {
    Path store = home.resolve(name + ".p12");
    keytool(store, "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c");
    return store;
  }

  /** Makes a key store of a server, with a certificate that an authority signs. */
  public static Path keyStore(Path authority, String name, String subject, String... options)
      throws Exception {
    String signer = authority.getFileName().toString().replace(".p12", "");
    Path store = Files.copy(authority, authority.resolveSibling(name + ".p12"));
    List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name));
    arguments.addAll(List.of("-dname", "CN=" + name, "-ext", "san=" + subject, "-signer", signer));
    arguments.addAll(List.of(options));
    keytool(store, arguments.toArray(String[]::new));
    keytool(store, "-delete", "-alias", signer);
    return store;
  }

  /** Makes a trust store of an authority. */
  public static Path trustStore(Path authority) throws Exception {
    String signer = authority.getFileName().toString().replace(".p12", "");
    Path trust = authority.resolveSibling("trust.p12");
    String certificate = authority.resolveSibling(signer + ".cer").toString();
    keytool(authority, "-exportcert", "-alias", signer, "-file", certificate);
    keytool(trust, "-importcert", "-noprompt", "-alias", signer, "-file", certificate);
    return trust;
  }

  /** Its address. */
  public String address() {
    return "https://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    if ("-genkeypair".equals(arguments[0])) {
      command.addAll(List.of("-keyalg", "EC"));
    }
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static SSLContext context(Path keyStore) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keyStore)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
