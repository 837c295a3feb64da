package eesocial.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * One connection through a {@link DatabaseProxy}, message by message (PostgreSQL, "Message
 * Formats"): a type, a length that counts itself, the rest. The first message has no type.
 */
final class DatabaseLink {

  private static final int SSL_REQUEST = 80877103;
  private static final int GSS_REQUEST = 80877104;
  private static final int EXECUTE = 'E';
  private static final int SIMPLE_QUERY = 'Q';
  private static final int READY_FOR_QUERY = 'Z';

  private final DatabaseProxy proxy;
  private final Socket client;
  private final Socket server = new Socket();
  private volatile boolean doomed;

  DatabaseLink(DatabaseProxy proxy, Socket client) {
    this.proxy = proxy;
    this.client = client;
  }

  /** What a thread of a link does until one end closes. */
  interface Errand {
    void run() throws IOException;
  }

  static void daemon(Errand errand) {
    Thread thread =
        new Thread(
            () -> {
              try {
                errand.run();
              } catch (IOException e) {
                // one end has closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  void open(InetSocketAddress database) {
    start(
        () -> {
          server.connect(database);
          start(() -> pump(server, client, this::mayAnswer));
          startup();
          pump(client, server, this::maySet);
        });
  }

  void close() {
    proxy.forget(this);
    closed(client);
    closed(server);
  }

  private void start(Errand errand) {
    daemon(
        () -> {
          try {
            errand.run();
          } finally {
            close();
          }
        });
  }

  /** Nothing is encrypted here. */
  private void startup() throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    byte[] message = body(in);
    while (code(message) == SSL_REQUEST || code(message) == GSS_REQUEST) {
      client.getOutputStream().write('N');
      message = body(in);
    }
    DataOutputStream out = new DataOutputStream(server.getOutputStream());
    out.writeInt(message.length + Integer.BYTES);
    out.write(message);
  }

  private static int code(byte[] startup) {
    return java.nio.ByteBuffer.wrap(startup).getInt();
  }

  /** Whether a message passes. */
  private interface Gate {
    boolean passes(int type);
  }

  private static void pump(Socket from, Socket to, Gate gate) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()));
    while (true) {
      int type = in.readByte();
      byte[] body = body(in);
      if (gate.passes(type)) {
        out.writeByte(type);
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
      }
      if (in.available() == 0) {
        out.flush();
      }
    }
  }

  private static byte[] body(DataInputStream in) throws IOException {
    byte[] body = new byte[in.readInt() - Integer.BYTES];
    in.readFully(body);
    return body;
  }

  private boolean maySet(int type) {
    DatabaseProxy.Moment moment = type == EXECUTE || type == SIMPLE_QUERY ? proxy.next() : null;
    if (moment == DatabaseProxy.Moment.AFTER) {
      doomed = true;
    } else if (moment == DatabaseProxy.Moment.BEFORE) {
      proxy.fail();
    }
    return moment != DatabaseProxy.Moment.BEFORE;
  }

  private boolean mayAnswer(int type) {
    if (doomed && type == READY_FOR_QUERY) {
      proxy.fail();
    }
    return !doomed;
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is as good as closed
    }
  }
}
