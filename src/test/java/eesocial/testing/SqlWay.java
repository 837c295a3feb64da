package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The way to PostgreSQL, message by message: knows at each commit what the transaction has written.
 */
final class SqlWay implements Relay.Way {

  private static final int PROTOCOL_3 = 196608;

  private final Commits commits;

  /** Is told what a transaction has written, before its commit passes. */
  interface Commits {
    /** Whether to mark the link. */
    boolean passes(String written) throws IOException;
  }

  SqlWay(Commits commits) {
    this.commits = commits;
  }

  @Override
  public void carry(InputStream in, OutputStream out, Relay.Link link) throws IOException {
    DataInputStream from = new DataInputStream(new BufferedInputStream(in));
    DataOutputStream to = new DataOutputStream(out);
    startUp(from, to);
    Statements statements = new Statements();
    while (true) {
      byte type = from.readByte();
      byte[] body = body(from);
      if (statements.isCommit(type, body)) {
        link.marked = commits.passes(statements.written());
      }
      byte[] message = new byte[body.length + 5];
      message[0] = type;
      java.nio.ByteBuffer.wrap(message, 1, message.length - 1).putInt(body.length + 4).put(body);
      to.write(message);
    }
  }

  /** These messages have no type, and the first may ask for TLS. */
  private static void startUp(DataInputStream from, DataOutputStream to) throws IOException {
    byte[] body;
    do {
      body = body(from);
      to.writeInt(body.length + 4);
      to.write(body);
    } while (java.nio.ByteBuffer.wrap(body).getInt() != PROTOCOL_3);
  }

  private static byte[] body(DataInputStream from) throws IOException {
    byte[] body = new byte[from.readInt() - 4];
    from.readFully(body);
    return body;
  }

  /** The statements of one connection. */
  private static final class Statements {

    private final Map<String, String> prepared = new HashMap<>();
    private String written = "";

    boolean isCommit(byte type, byte[] body) {
      String sql = executed(type, new String(body, UTF_8).split("\0", 3));
      if (sql.matches("(?s)(insert|update|delete) .*")) {
        written += sql + ";";
      }
      if (sql.startsWith("rollback")) {
        written = "";
      }
      return sql.startsWith("commit");
    }

    String written() {
      String all = written;
      written = "";
      return all;
    }

    private String executed(byte type, String[] texts) {
      return switch (type) {
        case 'P' -> {
          prepared.put(texts[0], texts[1].strip().toLowerCase(Locale.ROOT));
          yield "";
        }
        case 'B' -> prepared.getOrDefault(texts[1], "");
        case 'Q' -> texts[0].strip().toLowerCase(Locale.ROOT);
        default -> "";
      };
    }
  }
}
