package eesocial.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that need not speak HTTP: on the loopback interface, on a port of its own. */
public final class RawProvider implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> opened = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  /** What it does with a connection, until that is closed or it has enough. */
  @FunctionalInterface
  public interface Deed {
    void on(Socket connection) throws IOException, InterruptedException;
  }

  private RawProvider(int backlog) {
    try {
      server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something with every connection. */
  public static RawProvider doing(Deed deed) {
    RawProvider provider = new RawProvider(50);
    daemon(
        () -> {
          while (true) {
            Socket connection = provider.server.accept();
            provider.connections.incrementAndGet();
            daemon(() -> provider.serve(connection, deed));
          }
        });
    return provider;
  }

  /** Reads the head of the request and then writes, again and again. */
  public static RawProvider writing(String once, String forever) {
    return doing(
        connection -> {
          connection.getInputStream().readNBytes(16);
          OutputStream out = connection.getOutputStream();
          out.write(once.getBytes(ISO_8859_1));
          out.flush();
          byte[] more = forever.getBytes(ISO_8859_1);
          while (more.length > 0) {
            out.write(more);
          }
          connection.shutdownOutput();
          connection.getInputStream().readAllBytes(); // what is unread would become a reset
        });
  }

  /** Where packets vanish: nobody accepts connections, and no more fit into the queue. */
  public static RawProvider blackHole() throws IOException {
    RawProvider provider = new RawProvider(1);
    try {
      while (true) {
        Socket waiting = new Socket();
        provider.opened.add(waiting);
        waiting.connect(provider.server.getLocalSocketAddress(), 500);
      }
    } catch (SocketTimeoutException full) {
      return provider;
    }
  }

  /** Where nobody listens. */
  public static URI nowhere() {
    return URI.create("http://127.0.0.1:" + Server.freePort() + "/");
  }

  /** Its address, by a host that means this machine. */
  public URI at(String scheme, String host) {
    InetSocketAddress address = (InetSocketAddress) server.getLocalSocketAddress();
    return URI.create(scheme + "://" + host + ":" + address.getPort() + "/");
  }

  /** How many connections there were. */
  public int connections() {
    return connections.get();
  }

  /** Whether a connection has ended, be it after a while. */
  public boolean isLeft() throws InterruptedException {
    return over.await(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : opened) {
      socket.close();
    }
  }

  private void serve(Socket connection, Deed deed) throws IOException, InterruptedException {
    try (connection) {
      deed.on(connection);
    } finally {
      over.countDown();
    }
  }

  private interface Work {
    void go() throws IOException, InterruptedException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.go();
              } catch (IOException gone) {
                // closed, by us or by the other side
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "raw provider");
    thread.setDaemon(true);
    thread.start();
  }
}
