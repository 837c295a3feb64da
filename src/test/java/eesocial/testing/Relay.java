package eesocial.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before a server on the loopback interface and passes on what both sides say. */
final class Relay {

  private final ServerSocket door;
  private final int target;
  private final Way there;
  private final Way back;

  /** How one side's words get to the other, until it ends. */
  interface Way {
    void carry(InputStream in, OutputStream out, Link link) throws IOException;
  }

  /** What both ways of one connection know. */
  static final class Link {
    volatile boolean marked;
  }

  Relay(int target, Way there, Way back) {
    try {
      this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.target = target;
    this.there = there;
    this.back = back;
    daemon(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        open(door.accept());
      } catch (IOException e) {
        // closed, or nobody is there: so the client is told
      }
    }
  }

  private void open(Socket client) throws IOException {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Link link = new Link();
      daemon(() -> pass(client, server, there, link));
      daemon(() -> pass(server, client, back, link));
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  private static void pass(Socket from, Socket to, Way way, Link link) {
    try (from;
        to) {
      way.carry(from.getInputStream(), to.getOutputStream(), link);
    } catch (IOException e) {
      // one of them has gone; the other one hears of it
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }
}
