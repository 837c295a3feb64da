package eesocial.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.RawProvider;
import eesocial.testing.TlsProvider;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * D130: certificates and protocols that nobody should trust, for login's own calls and for the
 * application's. There is no switch that trusts all; what the JVM's trust store says is kept, also
 * by a hundred connections that begin at once (Jersey CVE-2025-12383).
 */
class TlsTest {

  /** A ServerHello (RFC 4346, section 7.4.1.3) that chooses version 3.2, which is TLS 1.1. */
  private static final byte[] TLS_1_1 =
      HexFormat.of().parseHex("160302002a" + "02000026" + "0302" + "5a".repeat(32) + "00002f00");

  private static final String HERE = "dns:localhost,ip:127.0.0.1";

  @TempDir static Path home;
  private static Path good;
  private static Path selfSigned;
  private static Path expired;
  private static Path elsewhere;
  private static Path trust;

  @BeforeAll
  static void certificates() throws Exception {
    Path authority = TlsProvider.authority(home, "authority");
    good = TlsProvider.keyStore(authority, "good", HERE);
    expired =
        TlsProvider.keyStore(authority, "expired", HERE, "-startdate", "-9d", "-validity", "2");
    elsewhere = TlsProvider.keyStore(authority, "elsewhere", "dns:elsewhere.example");
    selfSigned = TlsProvider.authority(home, "self-signed");
    trust = TlsProvider.trustStore(authority);
  }

  @Test
  void untrustedIsRefused() throws Exception {
    try (TlsProvider untrusted = new TlsProvider(selfSigned);
        TlsProvider old = new TlsProvider(expired);
        TlsProvider other = new TlsProvider(elsewhere);
        RawProvider tls11 = RawProvider.doing(TlsTest::chooseTls11)) {
      List<String> said =
          call(
              1,
              untrusted.address(),
              old.address(),
              other.address(),
              tls11.at("https", "localhost").toString());
      assertThat(said).hasSize(8).noneMatch(line -> line.contains(" OK "));
      assertThat(said.subList(0, 2)).allMatch(line -> line.contains("unable to find valid"));
      assertThat(said.subList(2, 4)).allMatch(line -> line.contains("validity check failed"));
      assertThat(said.subList(4, 6)).allMatch(line -> line.contains("localhost found"));
      assertThat(said.subList(6, 8)).allMatch(line -> line.contains("TLS11 is not accepted"));
    }
  }

  @Test
  void trustStoreOfTheServerIsKeptByAHundredFirstConnections() throws Exception {
    try (TlsProvider provider = new TlsProvider(good)) {
      assertThat(call(100, provider.address())).containsExactly("login OK {}", "api OK {}");
    }
  }

  private static void chooseTls11(Socket connection) throws java.io.IOException {
    connection.getInputStream().readNBytes(16);
    connection.getOutputStream().write(TLS_1_1);
    connection.getOutputStream().flush();
    connection.getInputStream().readAllBytes();
  }

  private static List<String> call(int times, String... addresses) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djavax.net.ssl.trustStore=" + trust);
    command.add("-Djavax.net.ssl.trustStorePassword=" + TlsProvider.PASSWORD);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TlsClient.class.getName(), String.valueOf(times)));
    command.addAll(List.of(addresses));
    Process client =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(client.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }
}
