package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * HAProxy with {@code server-config/proxy/haproxy.cfg} before two nodes. Browsers reach it by https
 * on a free port of the loopback interface; needs Debian's package.
 */
public final class HaProxy implements AutoCloseable {

  private static final Path HOME = Path.of("target", "servers", "haproxy");

  private final int http = Server.freePort();
  private final int https = Server.freePort();
  private final Certificate certificate = Certificate.in(HOME);
  private Process process;

  /** Starts it and waits until it listens; a node that does not answer yet does so later. */
  public void start(Server one, Server other) {
    try {
      Path pem = Files.writeString(HOME.resolve("site.pem"), certificate.pem());
      ProcessBuilder builder =
          new ProcessBuilder("haproxy", "-db", "-f", "server-config/proxy/haproxy.cfg");
      builder
          .environment()
          .putAll(
              Map.of(
                  "PROXY_HTTP", "127.0.0.1:" + http,
                  "PROXY_HTTPS", "127.0.0.1:" + https,
                  "PROXY_CERTIFICATE", pem.toString(),
                  "PROXY_NODE_ONE", one.address(),
                  "PROXY_NODE_OTHER", other.address()));
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(HOME.resolve("haproxy.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Startup.await(process, this::listens, this::log);
  }

  /** The address of the site. */
  public String url() {
    return "https://localhost:" + https;
  }

  /** Where those come who do not write https. */
  public String plainUrl() {
    return "http://localhost:" + http;
  }

  /** A browser that trusts the certificate. */
  public Browser browser() {
    return new Browser(url(), certificate.trusted());
  }

  /** What it has said. */
  public String log() {
    try {
      return Files.readString(HOME.resolve("haproxy.log"));
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
