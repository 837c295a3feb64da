package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;

/** HAProxy with {@code haproxy.cfg} before two nodes. */
public final class HaProxy extends TlsProxy {

  /** One that does not run yet. */
  public HaProxy() {
    super("haproxy");
  }

  /** Starts it and waits until it listens; a node that does not answer yet does so later. */
  public void start(Server one, Server other) {
    try {
      Path pem = Files.writeString(home.resolve("site.pem"), certificate.pem());
      ProcessBuilder builder =
          new ProcessBuilder("haproxy", "-db", "-f", "server-config/proxy/haproxy.cfg");
      builder
          .environment()
          .putAll(
              Map.of(
                  "PROXY_USER", System.getProperty("user.name"),
                  "PROXY_GROUP",
                      Files.readAttributes(pem, PosixFileAttributes.class).group().getName(),
                  "PROXY_HTTP", "127.0.0.1:" + http,
                  "PROXY_HTTPS", "127.0.0.1:" + https,
                  "PROXY_CERTIFICATE", pem.toString(),
                  "PROXY_NODE_ONE", one.address(),
                  "PROXY_NODE_OTHER", other.address()));
      run(builder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
