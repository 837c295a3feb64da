package eesocial.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A proxy with its configuration of {@code server-config/proxy}, where TLS ends. Browsers reach it
 * by https on a free port of the loopback interface; needs Debian's package.
 */
public abstract class TlsProxy implements AutoCloseable {

  private static final String NAME = "localhost";

  final int http = Server.freePort();
  final int https = Server.freePort();
  final Path home;
  final Certificate certificate;
  private Process process;

  TlsProxy(String name) {
    home = Path.of("target", "servers", name).toAbsolutePath();
    certificate = Certificate.in(home);
  }

  /** Starts its process and waits until it listens. */
  final void run(ProcessBuilder builder) throws IOException {
    logs().forEach(old -> old.toFile().delete());
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("process.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Startup.await(process, this::listens, this::log);
  }

  /** The address of the site. */
  public String url() {
    return "https://" + authority();
  }

  /** Where those come who do not write https. */
  public String plainUrl() {
    return "http://" + NAME + ":" + http;
  }

  final String authority() {
    return NAME + ":" + https;
  }

  /** A browser that trusts the certificate, and keeps every answer. */
  public Browser browser() {
    return new Browser(url(), certificate.trusted());
  }

  /** A connection for what no client library would send. */
  public Socket connect() throws IOException {
    SSLSocket socket =
        (SSLSocket) certificate.trusted().getSocketFactory().createSocket(NAME, https);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(NAME)));
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** What it has said and written. */
  public String log() {
    return logs().stream().map(TlsProxy::read).collect(joining());
  }

  private List<Path> logs() {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(file -> file.toString().endsWith(".log")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean listens() {
    // it opens all of its ports at once
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), https)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
